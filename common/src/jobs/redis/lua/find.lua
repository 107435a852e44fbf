-- args: id
local id = args[1]
local f = redis.call('HMGET', key('job', id), 'owner', 'swept', 'status', 'expires', 'callback',
  'tries', 'reason')
if not f[1] then return false end
local has_ended = f[3] ~= 'queued' and f[3] ~= 'running'
if f[2] or (has_ended and tonumber(f[4]) <= now) then return { 'expired', f[1] } end
if not f[5] then return { 'known', describe(id) } end
return { 'known', describe(id), f[5], f[6], f[7] }
