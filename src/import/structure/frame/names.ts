import { compact } from './text-shape.ts';
import { surnameLength } from './surnames.ts';

/** Characters that stand in words and sentences but hardly in a given name. */
const notGiven =
  /[的了是在不和与为我你他她们这那有就也都而及或但被把给让对么吗呢吧啊很最更并且所以其该每各课题目录篇节条款项件稿页版图表党群员众部委局厅街镇村办处会议事例论述评谈话说问答做到好队团]/u;

/** Words of two to four characters that begin like a name. */
const words = new Set(
  (
    '高兴 高度 高质量 和谐 金融 安全 安排 方法 方案 方向 方针 任务 任职 时间 时代 时政 成果 成绩 成效 成长 常态 明确 明确目标 明天 ' +
    '应对 应用 严格 严肃 毛病 路线 路径 项目 计划 简报 简介 简讯 简历 纪要 纪律 纪实 纪念 祝福 祝词 祝贺 贺词 贺信 陈述 商讨 管理 ' +
    '习题 温暖 温馨 连心 连线 关爱 关键 关怀 关心 关联 关注 文化 文明 文章 文字 文献 文艺 白话 白皮书 平安 平台 平凡 平等 平时 ' +
    '强国 强化 强军 国家 国防 国情 国际 来源 来信 来历 相关 相信 经验 原因 原则 原文 原创 原理 干净 干劲 支持 支撑 支援 利益 信念 ' +
    '信心 信任 信息 信仰 富强 富民 富裕 丰收 公开 公平 公正 公仆 公式 公益 公文 公告 公示 居民 展望 展示 展览 幸福 智慧 尚德 ' +
    '宣言 宣誓 宣传 祖国 容易 解放 解读 解答 解析 解决 成功 初心 平衡 国安 国学 国歌 明德 明史 明理 宁静 安心 安康 安居 金句 江山 江河 ' +
    '江南 江苏 江西 安徽 海南 海外 南方 南京 南昌 南宁 温州 武汉 武昌 成都 石家庄 常州 宁波 宁夏 云南 广西 甘肃 吉林 华北 华东 ' +
    '单位 向导 向上 向前 易错 万众一心 万象更新 谷雨 冬至 夏至 夏天 白露 文件 成员 连载 宁愿 计算 权力 权利 权威 满意 满分 满足 ' +
    '花开 花絮 车间 牛年 马年 龙年 马上 司法 班长 班组 组长 师傅 师生 师德 尊敬 印象 修养 修身 修订 居安思危 元旦 都市 普法 路上 ' +
    '平语 时评 查看 乐观 乐学 惠民 广场 云端 武装 利民 敬业 敬礼 敬请 敬老 官方 官僚 官德 商业 席位 景点 甘于奉献 宗旨 宗旨意识 ' +
    '全文 完 封面 封底 封二 封三 尾声 游记 蓝图 盛会 盛况 史料 史鉴 史记 家史 党史 国史 毕业 毕业生 顾问 贾宝玉 孔子 孟子 庄子 老子 ' +
    '毛泽东 周恩来 邓小平 江泽民 胡锦涛 习近平 刘少奇 朱德 陈云 雷锋 焦裕禄 孔繁森 任重道远 鲁迅'
  ).split(' '),
);

const minority = /^\p{Script=Han}{1,7}(?:[·•・．]\p{Script=Han}{1,7}){1,3}$/u;

/** A person's name: family name and one or two more characters, or a name with a dot. White space inside is layout. */
export function isPersonName(text: string): boolean {
  return isName(text, false);
}

/** The same beside a unit or in brackets, where rarer family names are believed too. */
export function isLikelyName(text: string): boolean {
  return isName(text, true);
}

function isName(text: string, withRare: boolean): boolean {
  const name = compact(text);
  if (minority.test(name)) return !/^\d/u.test(name);
  if (!/^\p{Script=Han}{2,4}$/u.test(name) || words.has(name)) return false;
  const surname = surnameLength(name, withRare);
  const given = name.length - surname;
  if (surname === 0 || given < 1 || given > 2) return false;
  return !notGiven.test(name.slice(surname));
}

/** Anything that can follow the label 作者： and is no sentence: a name, a pen name, 本报评论员. */
export function isAuthorName(text: string): boolean {
  const name = compact(text);
  return (
    isPersonName(name) ||
    /^\p{Script=Han}{2,4}$/u.test(name) ||
    /^\p{Script=Han}{2,12}(?:组|评论员|特约评论员|记者|编辑部)$/u.test(name)
  );
}

/** Splits 张三、李四 or 张三 李四 into names; undefined when a piece is none. */
export function readNames(
  text: string,
  accept: (name: string) => boolean = isPersonName,
): string[] | undefined {
  if (!/[、,，/]/u.test(text) && accept(compact(text))) return [compact(text)];
  // A name of two characters is often spread over the width of three: 周  婷.
  const tokens = text
    .replace(/(?<=(?:^|[\s、,，/])\p{Script=Han})\s+(?=\p{Script=Han}(?:$|[\s、,，/]))/gu, '')
    .split(/[\s、,，/]+/u)
    .filter((token) => token !== '');
  return tokens.length > 1 && tokens.length <= 6 && tokens.every(accept) ? tokens : undefined;
}
