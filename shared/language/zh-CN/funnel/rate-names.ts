/** 业内对各级转化率的叫法。 */
const names: Readonly<Record<string, string>> = {
  约见: '约访率',
  约访: '约访率',
  预约: '预约率',
  deals: '签单率',
  meetings: '面谈率',
  appointments: '约访率',
};
/** 环节名称短，后面直接加“率”。 */
const SHORT = /^[\u3400-\u9fff]{1,4}$/;

/** 一个环节到下一个环节的转化率：签单率、面谈率；叫不出名字时写明由什么转化。 */
export function rateName(lower: string, upper: string): string {
  const name = `${lower}`.trim();
  const known = names[name.toLowerCase()];
  if (known !== undefined) return known;
  return SHORT.test(name) && !name.endsWith('率') ? `${name}率` : `${upper}→${name}转化率`;
}
