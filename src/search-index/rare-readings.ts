/**
 * Readings of common characters that only scholars know, or that one place name has. Nobody types them; each would
 * make letters that are no pinyin look like some. Judged among those that pinyin-pro gives a character but uses in
 * hardly any of the 49,000 words of OpenCC's dictionary.
 */
const rareReadings = [
  'a呵 an厂广 ang仰 ao嚣 bang旁彭 bei臂勃 ben夯 bi佛拂 bin份频 bo般簿佛 ca拆 ce栅 chan单崭 chang倘淌',
  'chao剿 che尺 cheng净抢 chu助 ci伺 cu趋趣卒 cui衰 cun蹲 da惮 dai毒 de底 dou读 du顿 dui敦追 duo隋驮',
  'fou不 ga胳轧 gai芥 gang亢扛 ge盖合 geng颈 gou句拘 gua括 guan纶斡 gui傀 guo涡 han厂 hang亢吭 hao皋貉',
  'he盖苛 heng行 hng哼 hu戏许 hua豁 hui堕 hun棍 ji革期其齐 jian浅堑 jiang港虹 jie家价楷她 ju柜渠 jue脚',
  'kai岂 kan嵌 ku挎 lao乐络落潦 lo咯 lu绿 luo咯烙 ma么 mei糜谜 men瞒 mo冒么万无嘿 mu姥莫 na内南 nai哪能',
  'nei那哪 ni疑 niao溺 nie捻摄 nuo难 pan扳拌 pei坏 peng亨 pi罢被坏 ping冯 po繁 pu暴 qi稽揭枝 qiang将疆',
  'qie契砌 que芍 re若 ru女 rui兑 sai思 san参 sao梢 shan掸掺 she拾 shen信 sheng甸 shi嘘泽硕 shu俞朱',
  'shuo数 si食 sui尿 suo些 tao跳 tian佃 tong洞侗 tou愉 tuan揣 tui弟 wu亡 xi腊洒 xian掺洗 xiang羊 xiao俏',
  'xie解契 xu休邪 xuan县券 xun孙浚 ya邪 yan铅 yang详 yao乐么侥陶 ye喝射拽 yi艾疙射蛇食泄 yo育',
  'yu奥谷吾邪 yuan宛 yue兑说 yun员 zan堑 ze侧 zeng综 zha查蜡 zhai侧祭责齐 zhao嘲 zhe著 zhei这 zhen填',
  'zheng丁 zhi氏拓 zhou调 zhui揣 zhun淳屯 zhuo著缴淖 zi齐吱',
];

const rare = new Set<string>();
for (const [, syllable = '', characters = ''] of rareReadings.join(' ').matchAll(/([a-z]+)([^a-z ]+)/g))
  for (const character of characters) rare.add(character + syllable);

/** Whether a character is read so only in old books. */
export function isRareReading(character: string, syllable: string): boolean {
  return rare.has(character + syllable);
}
