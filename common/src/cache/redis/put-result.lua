-- Keeps a value and, where all of them would take more than they may, drops the oldest.
-- KEYS[1] is the prefix; ARGV: name, value, how long to keep it (ms), the most that all may take.
local prefix, name, value = KEYS[1], ARGV[1], ARGV[2]
local ttl, max_bytes = tonumber(ARGV[3]), tonumber(ARGV[4])
local by_expiry, sizes, used = prefix .. ':by-expiry', prefix .. ':sizes', prefix .. ':used'

local function drop(old)
  redis.call('DECRBY', used, redis.call('HGET', sizes, old) or '0')
  redis.call('HDEL', sizes, old)
  redis.call('ZREM', by_expiry, old)
  redis.call('DEL', prefix .. ':' .. old)
end

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
drop(name)
for _, old in ipairs(redis.call('ZRANGEBYSCORE', by_expiry, '-inf', now, 'LIMIT', 0, 100)) do
  drop(old)
end
if #value == 0 or #value > max_bytes then return end
while tonumber(redis.call('GET', used) or '0') + #value > max_bytes do
  drop(redis.call('ZRANGE', by_expiry, 0, 0)[1])
end
redis.call('SET', prefix .. ':' .. name, value, 'PX', ttl)
redis.call('ZADD', by_expiry, now + ttl, name)
redis.call('HSET', sizes, name, #value)
redis.call('INCRBY', used, #value)
