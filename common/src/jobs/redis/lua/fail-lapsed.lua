-- args: the error of an interrupted job, then ids whose lease the asking process holds itself.
-- Every process asks at every heartbeat. When nobody has for half a lease, Redis was away (or all
-- were dead) and nobody could renew: a lease then begins anew, as its holder may be at work still, but
-- only once until the holder renews it.
local pulse = redis.call('GET', key('pulse'))
redis.call('SET', key('pulse'), whole(now))
local was_away = pulse and now - tonumber(pulse) > lease_ms / 2

local spared = {}
for i = 2, #args do spared[args[i]] = true end

local function is_spared(id)
  if spared[id] then return true end
  if not was_away or get(id, 'spared') then return false end
  redis.call('HSET', key('job', id), 'spared', '1')
  redis.call('ZADD', key('running'), whole(now + lease_ms), id)
  return true
end

local failed = {}
local lapsed = redis.call('ZRANGEBYSCORE', key('running'), '-inf', '(' .. whole(now))
for _, id in ipairs(lapsed) do
  if not is_spared(id) then
    if get(id, 'cancel') then end_job(id, 'cancelled', 'null')
    else end_job(id, 'failed', args[1]) end
    failed[#failed + 1] = describe(id)
  end
end
return failed
