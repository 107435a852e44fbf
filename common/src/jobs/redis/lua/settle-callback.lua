-- args: id, status, reason, in how long to try again (empty: never)
local id, status, reason, retry_ms = unpack(args)
if not get(id, 'url') then return end
redis.call('HSET', key('job', id), 'callback', status, 'reason', reason)
redis.call('HINCRBY', key('job', id), 'tries', 1)
if retry_ms == '' then redis.call('ZREM', key('callbacks'), id)
else redis.call('ZADD', key('callbacks'), whole(now + tonumber(retry_ms)), id) end
