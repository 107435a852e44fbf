import logging
import warnings

import matplotlib.pyplot as plt

heard = []


class Ear(logging.Handler):
    def emit(self, record):
        heard.append(record.getMessage())


logging.getLogger("matplotlib").addHandler(Ear())
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    plt.title("面积 $x^2$ 平方米")
    plt.text(0, 0, r"密度 $\rho$ 数学 $x_{最大}$")
    plt.show()
[heard, [str(warning.message) for warning in caught]]
