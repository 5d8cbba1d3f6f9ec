/**
 * Family names of one character. The rare ones, and those that begin many words (成, 时, 景), count only where
 * something else says that a name stands there.
 */
const common =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂翁骆靳蒙鲍喻祁蒲滕屈饶牟艾尤穆卓吉缪芦麦褚娄窦戚岑';
const rare =
  '成苗谷盛曲冉蓝路游辛管柴华房解阳时农司古简车项连景党宫费卜冷晏席卫米柏宗瞿桂佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝封官谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由';

const double =
  '欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 慕容 长孙 宇文 司徒 司空 夏侯 令狐 独孤 南宫 西门 端木 轩辕 百里 呼延 东郭 公冶 太史 申屠 闻人 澹台 钟离 鲜于 闾丘 濮阳 淳于 单于 拓跋 万俟 赫连 完颜 纳兰 叶赫';

const commonNames = new Set(common);
const rareNames = new Set(rare);
const doubleNames = new Set(double.split(' '));

/** How many characters of a name are its family name: 2, 1, or 0 when it begins with none. */
export function surnameLength(name: string, withRare: boolean): 0 | 1 | 2 {
  if (doubleNames.has(name.slice(0, 2))) return 2;
  const first = name.charAt(0);
  return commonNames.has(first) || (withRare && rareNames.has(first)) ? 1 : 0;
}
