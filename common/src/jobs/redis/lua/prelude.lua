-- What every script begins with. KEYS[1] is the service's prefix; ARGV is the time (empty: the
-- server's), how long jobs are kept, how long a lease lasts (all in milliseconds), who asks, and then
-- what the script itself takes, as `args`.
--
-- job:ID      hash   the record, its values being JSON but for status, url and what is a name of ours;
--                    an expired job's has only owner, expires and swept
-- payload:ID  string   result:ID  hash   log:ID  list, an event's seq being its place
-- queued, running (by end of lease), ended and marks (by expiry), callbacks (by due time), keyed (by
-- expiry)  sorted sets;  owner:OWNER  sorted set of an owner's jobs, by id
-- used  how many bytes all of it takes
local prefix = KEYS[1]
local ttl, lease_ms, sender = tonumber(ARGV[2]), tonumber(ARGV[3]), ARGV[4]
local args = {}
for i = 5, #ARGV do args[i - 4] = ARGV[i] end

local function key(...) return table.concat({ prefix, ... }, ':') end
local function whole(number) return string.format('%.0f', number) end

local function clock()
  if ARGV[1] ~= '' then return tonumber(ARGV[1]) end
  local time = redis.call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end
local now = clock()

local function tell(topic) redis.call('PUBLISH', key('news'), sender .. ' ' .. topic) end

local function get(id, name) return redis.call('HGET', key('job', id), name) end

local function charge(id, bytes)
  redis.call('HINCRBY', key('job', id), 'bytes', bytes)
  redis.call('INCRBY', key('used'), bytes)
end

local function used() return tonumber(redis.call('GET', key('used')) or '0') end

local function describe(id)
  local f = redis.call('HMGET', key('job', id), 'kind', 'owner', 'status', 'done', 'total',
    'message', 'error', 'has_result', 'created', 'expires')
  return '{"id":"' .. id .. '","kind":' .. f[1] .. ',"owner":' .. f[2] .. ',"status":"' .. f[3]
    .. '","progress":{"done":' .. f[4] .. ',"total":' .. f[5] .. ',"message":' .. f[6]
    .. '},"error":' .. f[7] .. ',"hasResult":' .. f[8] .. ',"createdAt":' .. f[9]
    .. ',"expiresAt":' .. f[10] .. '}'
end

local function say(id, event)
  redis.call('RPUSH', key('log', id), event)
  charge(id, #event)
end

local function say_status(id)
  say(id, '{"type":"status","data":' .. describe(id) .. '}')
  tell('events ' .. id)
end

local function is_held(id, token)
  local f = redis.call('HMGET', key('job', id), 'status', 'token')
  return f[1] == 'running' and f[2] == token
end

-- The one way in which a job ends: the state, its line in the log, the result and the callback's due
-- time change together, and the payload goes. `result` is nil, or a type and a body.
local function end_job(id, status, failure, result)
  local record, expires = key('job', id), whole(now + ttl)
  if status == 'succeeded' then
    local total = get(id, 'total')
    if total == 'null' then total = whole(math.max(tonumber(get(id, 'done')), 1)) end
    redis.call('HSET', record, 'done', total, 'total', total)
  end
  redis.call('HSET', record, 'status', status, 'message', '"' .. status .. '"', 'error', failure,
    'expires', expires)
  redis.call('HDEL', record, 'token', 'cancel', 'spared')
  if result then
    redis.call('HSET', record, 'has_result', 'true')
    redis.call('HSET', key('result', id), 'type', result[1], 'body', result[2])
    charge(id, #result[2])
  end
  charge(id, 0 - redis.call('STRLEN', key('payload', id)))
  redis.call('DEL', key('payload', id))
  redis.call('ZREM', key('queued'), id)
  redis.call('ZREM', key('running'), id)
  redis.call('ZADD', key('ended'), expires, id)
  say_status(id)
  if get(id, 'url') then
    redis.call('ZADD', key('callbacks'), whole(now), id)
    tell('callbacks')
  end
end

-- An ended job loses all but a mark, by which asking for it is told that it has expired.
local function forget(id)
  local record = key('job', id)
  local f = redis.call('HMGET', record, 'owner', 'expires', 'bytes')
  redis.call('DECRBY', key('used'), f[3] or '0')
  redis.call('DEL', record, key('result', id), key('payload', id), key('log', id))
  redis.call('ZREM', key('ended'), id)
  redis.call('ZREM', key('callbacks'), id)
  redis.call('ZREM', key('owner', f[1]), id)
  redis.call('HSET', record, 'owner', f[1], 'expires', f[2], 'swept', '1')
  redis.call('ZADD', key('marks'), whole(tonumber(f[2]) + ttl), id)
end

local function drop_keyed(name)
  local bytes = redis.call('HGET', name, 'bytes')
  redis.call('DECRBY', key('used'), bytes or '0')
  redis.call('DEL', name)
  redis.call('ZREM', key('keyed'), name)
end

-- A length before the owner, so that no owner and key can be read as others.
local function keyed(owner, name) return key('keyed', #owner, owner, name) end
