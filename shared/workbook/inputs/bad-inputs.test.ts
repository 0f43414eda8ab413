import { describe, expect, it } from 'vitest';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import type { ReadReply } from '#host/host.ts';
import type { CellContent } from '#host/sheet.ts';
import { en } from '#language/en/index.ts';
import { zhCN } from '#language/zh-CN/index.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { fixedBranch } from '../../../tests/fixed-branch.ts';
import { replyOf } from '../../../tests/tools/reply-of.ts';
import { formatIssue } from './format-issue.ts';
import { FORMAT_VERSION } from './format-version.ts';
import { type InputReading, readInputs } from './read.ts';
import { inputSheets } from './write.ts';

type Path = readonly (string | number)[];
type Edits = readonly (readonly [Path, CellContent])[];

/** The workbook of an example with some cells typed over. */
function edited(inputs: PlanInputs, edits: Edits): ReadReply {
  const { images, names, places } = inputSheets(inputs);
  const reply = replyOf(images, names);
  for (const [path, content] of edits) {
    const place = places.cell(path)!;
    const rows = reply.contents.find(({ name }) => name === place.sheet)!.cells as CellContent[][];
    rows[place.row]![place.column] = content;
  }
  return reply;
}

const branch = fixedBranch('zh-CN');
const reading = (edits: Edits): InputReading => readInputs(edited(branch, edits));

/** Member rows: 0 branch, 1 department 1, 2 its first team, 3 … 11 that team's people. */
const cases: readonly (readonly [string, Edits, string, string])[] = [
  ['a missing parent', [[['members', 4, 'parent'], 'T9']], '组织!C10', '“林晓燕”的上级“T9”不在组织表中'],
  ['a cycle', [[['members', 1, 'parent'], 'T1']], '组织!C7', '一部启航组 → 营销一部'],
  ['two tops', [[['members', 1, 'parent'], null]], '组织!C7', '“滨江分公司”和“营销一部”都没有上级'],
  ['no top', [[['members', 0, 'parent'], 'P01']], '组织!C6', '循环：滨江分公司'],
  [
    'one key for two people',
    [[['members', 4, 'key'], 'P01']],
    '组织!A10',
    '“陈建国”与“林晓燕”的成员编号都是“P01”',
  ],
  ['keys that differ in case only', [[['members', 4, 'key'], 'p01']], '组织!A10', '不分大小写'],
  ['two goals with one key', [[['goals', 1, 'key'], 'G1']], '目标!A15', '目标编号“G1”重复'],
  ['a key with a wildcard', [[['members', 4, 'key'], 'P*']], '组织!A10', '“P*”不能用作编号'],
  ['a person’s name with a wildcard', [[['members', 4, 'name'], '林*燕']], '组织!B10', '“林*燕”不能用作名称'],
  ['a goal’s name with a wildcard', [[['goals', 1, 'name'], '件数?']], '目标!B15', '“件数?”不能用作名称'],
  [
    'a stage that reads as a comparison',
    [[['funnel', 'stages', 1], '>面谈']],
    '漏斗!A15',
    '“>面谈”不能用作名称',
  ],
  ['text in a number', [[['goals', 0, 'total'], '约一千万']], '目标!D14', '应为数字，现在是文本“约一千万”'],
  [
    'a formula that fails',
    [[['goals', 0, 'total'], { error: '#REF!', formula: '#REF!' }]],
    '目标!D14',
    '#REF!',
  ],
  ['a date that is text', [[['start'], '2026.13.1']], '目标!B7', '应为日期，现在是“2026.13.1”'],
  [
    'a year where a day is wanted',
    [[['start'], 2026]],
    '目标!B7',
    '2026 只是年份。请填写日期，例如 2026-01-01',
  ],
  [
    'a number that can be two',
    [[['goals', 0, 'total'], '11945,000']],
    '目标!D14',
    '“11945,000”可以是 11945000，也可以是 11945',
  ],
  ['a rate without a sign', [[['goals', 0, 'uplift'], '5']], '目标!F14', '“5”可以是 5%，也可以是 500%'],
  ['an unknown choice', [[['goals', 0, 'monthMethod'], '随便']], '目标!G14', '没有“随便”这个选项'],
  ['a required cell that is empty', [[['goals', 1, 'name'], null]], '目标!B15', '“指标”没有填写'],
  ['a score beyond 5', [[['goals', 0, 'importance'], 6]], '目标!U14', '1 到 5 的整数'],
  ['10 for a rate of 10 %', [[['funnel', 'scenarios', 0, 'rates', 0], 10]], '漏斗!F14', '请填 10% 而不是 10'],
  ['a rate of 0', [[['funnel', 'scenarios', 0, 'rates', 0], 0]], '漏斗!F14', '须大于 0%'],
  ['10 for an uplift of 10 %', [[['goals', 0, 'uplift'], 10]], '目标!F14', '请填 10% 而不是 10'],
  ['10 for a growth of 10 %', [[['bases', 42, 'growth'], 10]], '分解依据!E48', '请填 10% 而不是 10'],
  ['a negative weight', [[['offers', 1, 'weight'], -1]], '产品与渠道!C7', '权重 -1 小于 0'],
  ['a negative member weight', [[['members', 22, 'weight'], -1]], '组织!I28', '权重 -1 小于 0'],
  ['a negative multiple', [[['ranks', 2, 'multiple'], -1]], '组织!L8', '倍数 -1 小于 0'],
  ['an unknown rank', [[['members', 4, 'rank'], '钻石']], '组织!D10', '职级“钻石”不在职级表中'],
  [
    'months that miss the year',
    [[['goals', 0, 'months', 1], 770_000]],
    '目标!H14',
    '少于目标 11945000，相差 10000',
  ],
  [
    'a month that is no multiple',
    [[['goals', 0, 'months', 1], 770_050]],
    '目标!I14',
    '请改为 770000 或 770100',
  ],
  ['fixed targets that exceed', [[['bases', 6, 'fixed'], 9_000_000]], '分解依据!D12', '“一部启航组”直接下级'],
  ['fixed targets that fall short', [[['bases', 6, 'fixed'], 1000]], '分解依据!D12', '少'],
  ['a fixed target that is no multiple', [[['bases', 6, 'fixed'], 1010]], '分解依据!D12', '1000 或 1100'],
  ['a basis of nobody', [[['bases', 7, 'member'], 'X']], '分解依据!A13', '成员“X”不在组织表中'],
  ['a basis of no goal', [[['bases', 7, 'goal'], 'X']], '分解依据!C13', '目标“X”不在目标表中'],
  ['reversed days', [[['end'], 46000]], '目标!B8', '早于开始日期 2026-01-01'],
  ['more than 36 months', [[['end'], 47149]], '目标!B8', '有 37 个月'],
  [
    'too many units',
    [
      [['goals', 0, 'total'], 1e13],
      [['goals', 0, 'unit'], 0.01],
    ],
    '目标!E14',
    '把最小单位改为 0.1 或更大',
  ],
  ['too large a total', [[['goals', 0, 'total'], 1e15]], '目标!D14', '超过 900,000,000,000,000'],
  ['no unit', [[['goals', 0, 'unit'], 0.3]], '目标!E14', '0.3 不能作最小单位'],
  [
    'a newer version',
    [[['version'], FORMAT_VERSION + 1]],
    '目标!B10',
    `（格式 ${FORMAT_VERSION + 1}，当前版本只认识到 ${FORMAT_VERSION}），请更新`,
  ],
  ['an older version', [[['version'], 1]], '目标!B10', `由格式 1 升级到 ${FORMAT_VERSION}`],
  ['no version', [[['version'], null]], '目标!B10', '不知道时填 1'],
  ['no such scenario', [[['funnel', 'chosen'], '方案九']], '漏斗!B7', '“方案九”不在方案表中'],
  [
    'a rate too few',
    [[['funnel', 'scenarios', 1, 'rates', 2], null]],
    '漏斗!H15',
    '有 2 个转化率，4 个环节需要 3 个',
  ],
  ['a gap in the rates', [[['funnel', 'scenarios', 1, 'rates', 1], null]], '漏斗!G15', '“转化率2”没有填写'],
  ['a lag of the deal', [[['funnel', 'stages', 0, 'lag'], 1]], '漏斗!B14', '成交环节没有下一环节'],
  [
    'a member who leaves before coming',
    [[['members', 11, 'end'], 46030]],
    '组织!G17',
    '早于到岗日期 2026-04-01',
  ],
  ['a holiday twice', [[['calendar', 'holidays', 1, 'day'], 46023]], '日历!D7', '2026-01-01 列了两次'],
  ['a weekday neither worked nor off', [[['calendar', 'week', 2], '也许']], '日历!B8', '没有“也许”这个选项'],
];

describe('what is wrong is named with its cell and what to do:', () => {
  it.each(cases)('%s', (_, edits, cell, said) => {
    const { issues } = reading(edits);
    const errors = issues.filter(({ severity }) => severity === 'error');
    const messages = errors.map((issue) => formatIssue(issue, zhCN));
    const expected = messages.filter((message) => message.includes(said));
    expect(expected.join('\n') || messages).toContain(`${cell}: `);
    for (const issue of errors) expect(formatIssue(issue, en)).not.toContain('undefined');
  });

  it('a newer version hides everything else', () => {
    const { inputs, issues } = reading([
      [['version'], FORMAT_VERSION + 1],
      [['goals', 0, 'total'], 'x'],
    ]);
    expect(inputs).toBeNull();
    expect(issues.map(({ code }) => code)).toEqual(['input.version.newer']);
  });

  it('a number beyond the months of a shorter plan', () => {
    const { issues } = reading([[['end'], 46203]]);
    expect(issues.map((issue) => formatIssue(issue, zhCN))).toContain(
      '目标!N14: “第7月”等 6 列有 6 个数不在计划期内：计划只有 6 个月。这些数保留在原处，不参与计算；计划期再包含这些月份时自动恢复。',
    );
  });

  it('a table whose name is gone', () => {
    const reply = edited(branch, []);
    const { inputs, issues } = readInputs({
      ...reply,
      names: reply.names.filter(({ name }) => name !== 'GS_Bases'),
    });
    expect(inputs).toBeNull();
    expect(issues.map((issue) => formatIssue(issue, en))).toEqual([
      expect.stringContaining('The list “依据” was not found'),
    ]);
  });

  it('a person outside the plan as a warning only', () => {
    const { inputs, issues } = reading([[['members', 4, 'end'], 45657]]);
    expect(inputs).not.toBeNull();
    expect(issues).toMatchObject([{ code: 'plan.member.outside', severity: 'warning' }]);
  });

  it('in English at an English sheet, its name quoted where it needs to be', () => {
    const reply = edited(exampleInputs('branch', 'en'), [[['offers', 0, 'weight'], 'much']]);
    expect(readInputs(reply).issues.map((issue) => formatIssue(issue, en))).toEqual([
      "'Products & channels'!C6: “Offer weight” must be a number, but is the text “much”. Write it in digits: 1200, 1,200, 120K or 5%.",
    ]);
  });
});
