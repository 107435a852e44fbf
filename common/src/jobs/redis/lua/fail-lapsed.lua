-- args: the error of an interrupted job, then ids whose lease the asking process holds itself.
-- Every process asks at every heartbeat. When nobody has for half a lease, Redis was away (or all
-- were dead) and nobody could renew: the leases begin anew, as their holders may be at work still.
local pulse = redis.call('GET', key('pulse'))
redis.call('SET', key('pulse'), whole(now))
if pulse and now - tonumber(pulse) > lease_ms / 2 then
  for _, id in ipairs(redis.call('ZRANGE', key('running'), 0, -1)) do
    redis.call('ZADD', key('running'), whole(now + lease_ms), id)
  end
  return {}
end
local held = {}
for i = 2, #args do held[args[i]] = true end
local failed = {}
local lapsed = redis.call('ZRANGEBYSCORE', key('running'), '-inf', '(' .. whole(now), 'LIMIT', 0, 200)
for _, id in ipairs(lapsed) do
  if not held[id] then
    if get(id, 'cancel') then end_job(id, 'cancelled', 'null')
    else end_job(id, 'failed', args[1]) end
    failed[#failed + 1] = describe(id)
  end
end
return failed
