-- args: how long a job may be without its ticket in the line. Gives ids and kinds of the oldest jobs
-- that have none: the process died between the record and the ticket, or a ticket was thrown away.
local due = whole(now - tonumber(args[1]))
local found = {}
for _, id in ipairs(redis.call('ZRANGEBYSCORE', key('queued'), '-inf', due, 'LIMIT', 0, 100)) do
  if redis.call('EXISTS', key('line', id)) == 0 then
    found[#found + 1] = id
    found[#found + 1] = get(id, 'kind')
  end
end
return found
