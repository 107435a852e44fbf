# 学生成绩：中文列名、分组统计、排名、评级与透视。
import pandas as pd
成绩 = pd.DataFrame({"姓名": ["张三", "李四", "王五", "赵六", "钱七"], "班级": ["一班", "二班", "一班", "二班", "一班"], "语文": [88, 92, 75, None, 60], "数学": [95, 58, 82, 77, 100]})
成绩["语文"] = 成绩["语文"].fillna(成绩["语文"].mean())
成绩["总分"] = 成绩[["语文", "数学"]].sum(axis=1)
成绩["平均"] = 成绩["总分"] / 2
成绩["名次"] = 成绩["总分"].rank(ascending=False, method="min").astype(int)
成绩["等级"] = pd.cut(成绩["平均"], [0, 60, 80, 90, 101], labels=["差", "中", "良", "优"], right=False)
print(成绩.sort_values("名次").to_string(index=False))
print(成绩.groupby("班级")[["语文", "数学"]].agg(["mean", "max"]).round(2))
print(成绩.groupby("班级", observed=True).apply(lambda g: g.nlargest(1, "总分")["姓名"].iloc[0], include_groups=False).to_dict())
print(成绩.query("数学 > 80 and 班级 == '一班'")["姓名"].tolist(), 成绩.loc[成绩["数学"] < 60, ["姓名", "数学"]].values.tolist(), 成绩["等级"].value_counts().sort_index().to_dict())
print(pd.pivot_table(成绩, index="班级", columns="等级", values="姓名", aggfunc="count", observed=False).fillna(0).astype(int), 成绩["姓名"].str[0].tolist(), 成绩.melt(id_vars=["姓名"], value_vars=["语文", "数学"], var_name="科目", value_name="分数").groupby("科目")["分数"].mean().round(2).to_dict())
for _, 行 in 成绩.iterrows(): print(f"{行['姓名']}：{行['总分']:.1f} 分，第 {行['名次']} 名")
