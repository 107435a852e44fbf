-- args: id, token
local id, token = unpack(args)
if not is_held(id, token) then return 'lost' end
redis.call('HDEL', key('job', id), 'spared')
redis.call('ZADD', key('running'), whole(now + lease_ms), id)
if get(id, 'cancel') then return 'cancel' end
return 'held'
