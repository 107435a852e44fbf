-- args: id, token, status, error, most bytes, type and body of the result (where there is one)
local id, token, status, failure, max_bytes, content_type, body = unpack(args)
if not is_held(id, token) then return false end
end_job(id, status, failure, content_type and { content_type, body })
local job = describe(id)
-- Above its room the store forgets its oldest results first, and never the newest.
while used() > tonumber(max_bytes) do
  local oldest = redis.call('ZRANGE', key('ended'), 0, 1)
  local victim = oldest[1] == id and oldest[2] or oldest[1]
  local answer = redis.call('ZRANGE', key('keyed'), 0, 0)[1]
  if victim and victim ~= id then forget(victim)
  elseif answer then drop_keyed(answer)
  else break end
end
return job
