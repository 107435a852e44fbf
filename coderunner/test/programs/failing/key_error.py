# Ends with an uncaught KeyError from a dictionary.
prices = {"apple": 3, "pear": 2}
total = 0
for item in ["apple", "pear", "plum"]:
    total += prices[item]
    print(item, prices[item], "total so far:", total)
