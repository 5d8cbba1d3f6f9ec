export interface DraftLesson {
  title?: string | undefined;
  order: number;
  /** Today as 2026-11-21. */
  today: string;
}

/** A YAML value in single quotes, whatever it contains. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The text of a new lesson: everything that a lesson has, to be written over. It passes the check as a draft. */
export function draftLesson({ title, order, today }: DraftLesson): string {
  return `---
title: ${title === undefined ? '待补' : quoted(title)}
summary: 待补 # 一到两句话，40–120 字：这一课讲什么，为什么值得学
order: ${order} # 在专题里的次序
tags: [待补] # 2–5 个短标签，例如 [立信, 清廉]
audience: 待补 # 讲给谁听
minutes: 12 # 讲课分钟数，大约是正文字数除以 200
goals: # 2–3 条，以动词开头
  - 待补
keyPoints: # 1–4 条
  - 待补
discussion: # 2–4 个真问题，以？结尾
  - 待补
closing: 待补 # 一句让人记得住的话
source: # 这一课依据的原文
  title: 待补
  kind: 其他 # 微党课、规定、心得体会、征文、短文、建议、评论、其他
  departure: 待补 # 与原文有什么出入
updated: ${today}
status: draft # 写完改成 review，审过改成 published
---

待补：先讲一件事或提一个问题，一两段，让人想往下读。

## 待补（第一节的标题，不写编号）

待补：一段话写成一行，段与段之间空一行。

<Case title="待补" kind="情景">

待补：真实的案例把 kind 的值改成案例；设想的情景不写人名和数字。

</Case>

## 待补（第二节的标题）

待补：可以用 ### 再分小节。

<SpeakerNotes>

待补：给讲课人的话，怎么讲、停在哪里、提什么问题。

</SpeakerNotes>

## 学习清单

- [ ] 待补：写能做到、能打勾的事，例如“走访三户居民”
`;
}
