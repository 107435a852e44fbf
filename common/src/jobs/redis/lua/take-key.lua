-- args: owner, key, fingerprint, job (empty: none), how long the lock holds
local owner, given, fingerprint, job, lock_ms = unpack(args)
local name = keyed(owner, given)
local f = redis.call('HMGET', name, 'fingerprint', 'job', 'locked', 'expires', 'status', 'headers',
  'body')
if f[1] then
  local is_abandoned = f[2] == '' and not f[5] and tonumber(f[3]) <= now
  if not is_abandoned and tonumber(f[4]) > now then return { f[1], f[2], f[5], f[6], f[7] } end
  drop_keyed(name)
end
local expires = whole(now + ttl)
redis.call('HSET', name, 'fingerprint', fingerprint, 'job', job,
  'locked', whole(now + tonumber(lock_ms)), 'expires', expires)
redis.call('ZADD', key('keyed'), expires, name)
return false
