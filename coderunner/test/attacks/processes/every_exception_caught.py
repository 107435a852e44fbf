# Catches whatever is raised to end it.
# guarded: timeout 
# plain: timeout 
# limits: {"timeoutMs": 400}
def go_on():
    while True:
        try:
            while True:
                pass
        except BaseException:
            continue
        finally:
            go_on()


go_on()
