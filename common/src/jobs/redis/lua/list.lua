-- args: owner, before which id (empty: from the newest), how many
local owner, before, limit = unpack(args)
local below, found = before == '' and '+' or '(' .. before, {}
limit = tonumber(limit)
while true do
  local ids = redis.call('ZREVRANGEBYLEX', key('owner', owner), below, '-', 'LIMIT', 0, limit)
  for _, id in ipairs(ids) do
    local f = redis.call('HMGET', key('job', id), 'status', 'expires')
    local goes_on = f[1] == 'queued' or f[1] == 'running'
    if #found < limit and (goes_on or tonumber(f[2]) > now) then found[#found + 1] = describe(id) end
    below = '(' .. id
  end
  if #ids < limit or #found == limit then return found end
end
