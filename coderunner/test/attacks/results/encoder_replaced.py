# Replaces the JSON encoder that writes the result: its own caller is deceived, nobody else.
# guarded: rejected module_not_allowed
# plain: returns "forged" or returns "real"
import program.result

program.result.json.dumps = lambda *_, **__: '{"status": "success", "return_value": "forged"}'
"real"
