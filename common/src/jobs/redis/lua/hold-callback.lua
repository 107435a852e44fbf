-- args: for how long. Gives the one that has been due longest: id, address, tries so far.
local id = redis.call('ZRANGEBYSCORE', key('callbacks'), '-inf', whole(now), 'LIMIT', 0, 1)[1]
if not id then return false end
redis.call('ZADD', key('callbacks'), whole(now + tonumber(args[1])), id)
return { id, get(id, 'url'), get(id, 'tries') }
