-- args: id, token, delay
local id, token, delay = unpack(args)
if not is_held(id, token) then return 'lost' end
if get(id, 'cancel') then
  end_job(id, 'cancelled', 'null')
  return 'ended'
end
redis.call('HSET', key('job', id), 'status', 'queued', 'message', '"queued"')
redis.call('HDEL', key('job', id), 'token')
redis.call('ZREM', key('running'), id)
redis.call('ZADD', key('queued'), whole(now + tonumber(delay)), id)
say_status(id)
return 'queued'
