-- args: id, kind, owner, payload, url (empty: none), created, most that may wait, most bytes
local id, kind, owner, payload, url, created = unpack(args)
local record = key('job', id)
if redis.call('EXISTS', record) == 1 then
  if get(id, 'swept') then return { 'expired' } end
  return { 'known', describe(id) }
end
if redis.call('ZCARD', key('queued')) >= tonumber(args[7]) then return { 'line_full' } end
if used() + #payload > tonumber(args[8]) then return { 'no_room' } end
redis.call('HSET', record, 'kind', kind, 'owner', owner, 'status', 'queued', 'done', '0',
  'total', '1', 'message', '"queued"', 'error', 'null', 'has_result', 'false',
  'created', created, 'expires', whole(tonumber(created) + ttl), 'attempt', '0')
if url ~= '' then
  redis.call('HSET', record, 'url', url, 'callback', 'waiting', 'tries', '0', 'reason', 'null')
end
redis.call('SET', key('payload', id), payload)
charge(id, #payload)
redis.call('ZADD', key('queued'), whole(now), id)
redis.call('ZADD', key('owner', owner), 0, id)
say_status(id)
return { 'queued', describe(id) }
