-- args: id, token. Asked again with the same token, it gives the same lease: an answer may get lost.
local id, token = unpack(args)
local record = key('job', id)
if not is_held(id, token) then
  if get(id, 'status') ~= 'queued' then return false end
  redis.call('HSET', record, 'status', 'running', 'message', '"running"', 'token', token)
  redis.call('HINCRBY', record, 'attempt', 1)
  redis.call('ZREM', key('queued'), id)
  say_status(id)
end
redis.call('HDEL', record, 'spared')
redis.call('ZADD', key('running'), whole(now + lease_ms), id)
return { describe(id), get(id, 'attempt'), redis.call('GET', key('payload', id)) }
