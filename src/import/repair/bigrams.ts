import type { Line } from '../document/line.ts';
import { hanOf, simplify } from './script.ts';

/** Words of two characters that any text of this kind may hold: cut in two, they show that a line was broken. */
const frequentWords = new Set(
  (
    '我们 你们 他们 它们 她们 咱们 人们 大家 自己 自身 这个 那个 这些 那些 这样 那样 这种 那种 什么 怎么 如何 多少 一个 一些 一定 一直 一样 一种 一切 一次 ' +
    '可以 可能 可是 能够 能力 应该 应当 必须 必要 需要 需求 要求 希望 愿望 愿意 知道 认识 认为 认真 以为 觉得 感到 感情 感受 了解 理解 明白 清楚 学习 学校 学生 老师 教育 教师 教学 培训 培养 ' +
    '工作 工程 工人 工资 农民 农村 农业 工业 企业 商业 行业 产业 事业 就业 创业 职业 专业 作业 群众 人民 居民 村民 市民 公民 干部 党员 党委 党组 书记 主任 主席 领导 组长 社区 街道 乡镇 乡村 城市 城镇 地区 地方 基层 机关 部门 单位 组织 机构 团队 ' +
    '服务 任务 业务 义务 公务 财务 政务 事务 事情 事件 故事 问题 困难 矛盾 情况 原因 结果 效果 成果 成绩 成功 成为 完成 形成 发展 发现 发生 发挥 发动 开展 开始 开放 开发 展开 进行 进步 进入 促进 推进 推动 推行 运动 活动 行动 主动 劳动 流动 变化 变成 改变 改革 改进 改善 ' +
    '建设 建立 建议 设施 设备 设计 措施 实施 实现 实际 实行 实践 落实 现实 现在 现代 现场 现象 出现 表现 体现 时间 时候 时期 时代 当时 及时 同时 日常 经常 非常 正常 通常 今天 明天 昨天 今年 去年 明年 每天 每年 以前 以后 以来 以上 以下 之间 之后 之前 其中 其他 其实 ' +
    '经济 政治 社会 文化 生态 文明 环境 生活 生产 生命 医疗 医院 卫生 健康 安全 保障 保护 保证 保持 坚持 支持 维持 维护 管理 治理 处理 办理 合理 道理 理论 理想 思想 想法 办法 方法 方式 方面 方向 方案 方针 政策 政府 法律 法规 规定 规范 规划 制度 制定 标准 条件 条例 ' +
    '关系 关心 关于 关键 有关 相关 联系 联合 结合 综合 配合 合作 团结 结构 重要 重点 重视 主要 首要 简要 基本 基础 根本 根据 依据 依靠 依法 依托 数据 证据 根源 资源 资金 资料 物资 投资 投入 收入 加强 加快 增加 增强 参加 参与 提高 提出 提供 提升 提醒 提前 ' +
    '解决 决定 决心 决策 坚决 确定 确保 明确 正确 准确 特别 特点 特色 突出 优秀 优势 优良 先进 积极 努力 动力 压力 权力 权利 权益 利益 效益 有效 效率 质量 数量 力量 大量 水平 公平 平等 平安 稳定 一致 意见 意识 意义 注意 同意 满意 民意 创新 创造 制造 造成 改造 ' +
    '历史 传统 传达 宣传 精神 作风 作用 作为 使用 利用 应用 采用 费用 信用 信息 信任 信心 相信 诚信 责任 负责 职责 监督 检查 调查 调研 研究 审查 考核 考虑 评价 评估 会议 机会 社会 开会 讨论 讲话 电话 说话 讲解 报告 报道 公告 公开 公共 公布 办公 文件 文章 内容 容易 ' +
    '国家 中国 全国 世界 国际 民族 民主 民生 民众 家庭 家属 专家 孩子 儿童 青年 少年 妇女 老人 老年 同志 朋友 邻里 志愿 帮助 帮扶 扶贫 贫困 困境 互相 相互 共同 共产 产品 产生 生态 面对 面临 面貌 全面 层面 具体 整体 集体 集中 中央 中心 核心 耐心 关爱 热情 热爱 ' +
    '密切 亲切 切实 真实 真正 真心 真诚 踏实 扎实 充分 部分 分析 分配 分别 区别 区域 领域 过程 程度 程序 进程 路线 道路 公路 途径 渠道 知道 知识 常识 共识 标志 目标 目的 目前 当前 之前 眼前 前提 条款 项目 科学 科技 技术 艺术 设想 系统 网络 平台 电视 手机 汽车 交通 ' +
    '影响 反映 反应 反对 对象 对于 对待 至于 由于 关于 处于 属于 等于 勇于 善于 敢于 终于 于是 还是 就是 但是 只是 而是 不是 都是 总是 因为 所以 如果 虽然 然后 然而 当然 自然 仍然 不但 而且 并且 或者 只有 只要 没有 还有 所有 具有 拥有 享有 不能 不会 不要 不仅 不断 不同 不少 不得 ' +
    '第一 第二 第三 首先 其次 最后 最近 最终 更加 更好 来自 起来 出来 下来 上来 本来 未来 将来 从来 近年 小组 支部 总结 总体 小时 小区 物业 网格 网站 热线 走访 入户 上门 谈心 座谈 记录 记者 日记 民情 台账 清单 名单 姓名 电子 邮件 地址 房屋 拆迁 搬迁 安置 补偿 赔偿'
  ).split(' '),
);

/** True for a frequent word of two characters, in either script. */
export function isFrequentWord(word: string): boolean {
  return frequentWords.has(simplify(word));
}

/** How often two characters stand side by side in a document. */
export type Bigrams = ReadonlyMap<string, number>;

/** Counts the pairs of Han characters of a document. */
export function countBigrams(lines: readonly Pick<Line, 'text'>[]): Bigrams {
  const counts = new Map<string, number>();
  for (const { text } of lines)
    for (const match of text.matchAll(/(?=(\p{Script=Han}\p{Script=Han}))/gu)) {
      const pair = match[1] ?? '';
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  return counts;
}

/**
 * How surely the last character of a line and the first of the next belong together: 2 for a frequent word or a pair
 * that the document has several times, 1 for one it has once, 0 otherwise.
 */
export function seamStrength(first: string, second: string, bigrams: Bigrams): 0 | 1 | 2 {
  const [end, start] = [[...first].at(-1) ?? '', [...second][0] ?? ''];
  if (hanOf(end + start).length < 2) return 0;
  const count = bigrams.get(end + start) ?? 0;
  if (count > 1 || frequentWords.has(end + start)) return 2;
  return count > 0 ? 1 : 0;
}
