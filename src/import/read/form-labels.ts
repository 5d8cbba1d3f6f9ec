/** Labels of a form whose value is a few words: it stands on one line with them. */
export const fieldLabels: ReadonlySet<string> = new Set(
  (
    '题目 课题 标题 名称 主题 课程名称 授课题目 授课内容 学科 科目 年级 教学年级 班级 课时 课型 教材 教师 授课教师 执教 执教者 ' +
    '主讲 主讲人 授课人 宣讲人 作者 撰稿 撰稿人 单位 工作单位 所在单位 所在支部 支部 党支部 部门 职务 职称 姓名 性别 联系电话 ' +
    '电话 时间 日期 授课时间 会议时间 活动时间 地点 授课地点 会议地点 活动地点 对象 授课对象 教学对象 主持 主持人 记录人 ' +
    '时长 应到 实到 应到人数 实到人数 参会人员 参加人员 缺席人员 列席人员 组织单位 会议名称 活动主题 备注'
  ).split(' '),
);

/** Labels of a form that name a part of the text, however short the part is. */
export const sectionLabels: ReadonlySet<string> = new Set(
  (
    '教学目标 教学目的 教学要求 学习目标 课程目标 教学重点 教学难点 重点 难点 重点难点 教学重难点 教学重点难点 教学方法 教法 学法 ' +
    '教学准备 课前准备 教具准备 教学资源 教学过程 教学流程 教学步骤 教学环节 教学内容 教学设计 教材分析 学情分析 设计意图 设计思路 ' +
    '导入 新课导入 导入新课 讲授新课 课堂小结 小结 总结 课后小结 作业 作业布置 布置作业 课后作业 思考题 讨论题 板书设计 教学反思 ' +
    '课后反思 内容提要 内容摘要 会议内容 会议议程 会议记录 活动内容 活动过程 决议事项 学习内容 学习体会'
  ).split(' '),
);
