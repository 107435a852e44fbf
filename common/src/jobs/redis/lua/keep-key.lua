-- args: owner, key, status, headers, body
local owner, given, status, headers, body = unpack(args)
local name = keyed(owner, given)
if redis.call('EXISTS', name) == 0 then return end
redis.call('HSET', name, 'status', status, 'headers', headers, 'body', body, 'bytes', #body)
redis.call('INCRBY', key('used'), #body)
