import warnings

import matplotlib.pyplot as plt

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    plt.rcParams["font.sans-serif"] = ["SimHei"]
    plt.rcParams["axes.unicode_minus"] = False
    figure, axes = plt.subplots()
    axes.plot([1, 2, 3], [2, -1, 4], label="销售额")
    axes.set_title("季度销售 — quarterly")
    axes.set_xlabel("月份")
    axes.legend()
    figure.savefig("output/chart.png", dpi=80)
    plt.close(figure)

    plt.rcdefaults()
    plt.bar(["甲", "乙", "丙"], [3, 1, 2])
    plt.title("默认字体")
    plt.show()
[str(warning.message) for warning in caught]
