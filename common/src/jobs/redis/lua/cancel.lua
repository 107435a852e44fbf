-- args: id
local id = args[1]
local status = get(id, 'status')
if not status then return false end
if status == 'queued' then end_job(id, 'cancelled', 'null') end
if status == 'running' then
  redis.call('HSET', key('job', id), 'cancel', '1')
  tell('cancel ' .. id)
end
return describe(id)
