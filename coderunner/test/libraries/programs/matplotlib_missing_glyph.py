import matplotlib.pyplot as plt

plt.title("\u0e01")
plt.show()
plt.title("\u0e01")
None
