-- args: id, done, total, message, the three as one JSON text
local id, done, total, message, progress = unpack(args)
if get(id, 'status') ~= 'running' then return end
redis.call('HSET', key('job', id), 'done', done, 'total', total, 'message', message)
say(id, '{"type":"progress","data":' .. progress .. '}')
tell('events ' .. id)
