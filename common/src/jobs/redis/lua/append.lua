-- args: id, events
local id = args[1]
if get(id, 'status') ~= 'running' then return end
for i = 2, #args do say(id, args[i]) end
tell('events ' .. id)
