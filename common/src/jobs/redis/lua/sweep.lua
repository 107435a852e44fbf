-- args: how many at most. Gives how many expired jobs were forgotten, and how much was done in all.
local limit = tonumber(args[1])
local function due(name)
  return redis.call('ZRANGEBYSCORE', key(name), '-inf', whole(now), 'LIMIT', 0, limit)
end
local ended, marks, answers = due('ended'), due('marks'), due('keyed')
for _, id in ipairs(ended) do forget(id) end
for _, id in ipairs(marks) do
  redis.call('DEL', key('job', id))
  redis.call('ZREM', key('marks'), id)
end
for _, name in ipairs(answers) do drop_keyed(name) end
return { #ended, math.max(#ended, #marks, #answers) }
