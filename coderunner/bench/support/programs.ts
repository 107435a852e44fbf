/** A program to measure with, and what it prints. */
export interface Measured {
  name: string
  code: string
  prints: string
}

export const HELLO: Measured = { name: 'Hello', code: "print('Hello')", prints: 'Hello\n' }

export const PANDAS: Measured = {
  name: 'pandas',
  code: [
    'import pandas as pd',
    "frame = pd.DataFrame({'city': ['a', 'b', 'a', 'b'], 'sales': [1, 2, 3, 4]})",
    "print(frame.groupby('city').sales.sum().to_dict())",
  ].join('\n'),
  prints: "{'a': 4, 'b': 6}\n",
}
