import { describe, expect, it } from 'vitest';
import { currencyIn, powerAbove, powerOfHeader, unitOf } from '#workbook/import/scale.ts';
import { asText, begun, imported, logged, previewed, request } from './import.ts';

const rows = (header: string, ...amounts: readonly string[]): string =>
  [
    `日期,姓名,${header},单号`,
    ...amounts.map((amount, at) => `2026-01-0${at + 5},${at % 2 === 0 ? 'Ann' : 'Bob'},${amount},S${at}`),
  ].join('\n');
const february = (text: string): string => text.replaceAll('2026-01', '2026-02').replace(/,S(\d)/g, ',F$1');

describe('the scale of amounts', () => {
  it.each([
    ['金额（万元）', 4],
    ['首期保费（首年）（万元）', 4],
    ['金额(元)', 0],
    ['金额万元', 4],
    ['销售额/千元', 3],
    ['合同金额', null],
    ['Amount (K)', 3],
    ['Amount (USD, in thousands)', 3],
    ['Amount in thousands', 3],
    ["Revenue ('000)", 3],
    ['Revenue USD k', 3],
    ['Sales (€m)', 6],
    ['Amount (USD)', 0],
    ['Amount', null],
    ['Contract value in millions of EUR', 6],
    ['保费（亿元）', 8],
    ['业务单元', null],
  ] as const)('%s says 10^%s', (header, power) => {
    expect(powerOfHeader(header)).toBe(power);
  });

  it.each([
    ['机构：东区支公司 单位：万元', 4],
    ['（金额单位：人民币千元）', 3],
    ['单位：万科地产', null],
    ['Sales by person, in thousands of USD', 3],
    ['All deals won in May', null],
    ['Our plans in Q1 million-dollar club', null],
  ] as const)('a line above, %s, says 10^%s', (line, power) => {
    expect(powerAbove([line])).toBe(power);
  });

  it('in the header of today goes before that of the last import', async () => {
    const { host } = await begun('zh-CN');
    await imported(host, request(asText(rows('金额（万元）', '1.2', '0.35'), '台账')));
    expect(await logged(host)).toMatchObject({ total: 15_500 });
    const preview = await previewed(
      host,
      request(asText(february(rows('金额（元）', '12000', '3500.01')))),
      'zh-CN',
    );
    expect(preview).toMatchObject({
      isKnown: true,
      power: 0,
      powerBy: 'header',
      taken: { sums: [15_500.01] },
    });
    await imported(host, request(asText(february(rows('金额（元）', '12000', '3500.01')))));
    expect(await logged(host)).toMatchObject({ total: 31_000.01, months: { '2026-02': 15_500.01 } });
  });

  it('is asked about where today no unit is said, and last time one was', async () => {
    const { host } = await begun('zh-CN');
    await imported(host, request(asText(rows('金额（万元）', '1.2', '0.35'), '台账')));
    const text = february(rows('金额', '1.2', '0.35'));
    const { refusals } = await previewed(host, request(asText(text)), 'zh-CN');
    expect(refusals.map((each) => each.text)).toEqual([
      '上次金额列为“金额（万元）”，乘以 10,000；这次的“金额”没有单位。请指明金额乘以 1 还是 10,000。',
    ]);
    await imported(host, request(asText(text), { said: { power: 4 } }));
    expect(await logged(host)).toMatchObject({ total: 31_000 });
    // Said of this very header, it is known the next time.
    const third = text.replaceAll('2026-02', '2026-03').replace(/,F(\d)/g, ',M$1');
    expect(await previewed(host, request(asText(third)))).toMatchObject({
      power: 4,
      powerBy: 'kept',
      refusals: [],
    });
  });

  it.each([
    ['金额（万元）', 'CNY'],
    ['金额（美元）', 'USD'],
    ['Amount (USD K)', 'USD'],
    ['Amount in HKD', 'HKD'],
    ['Value ($)', null],
    ['单元', null],
    ['Euro region', null],
  ] as const)('%s is in %s', (header, currency) => {
    expect(currencyIn(unitOf(header))).toBe(currency);
  });

  it('says nothing of a currency that is not the plan’s, which is told', async () => {
    const { host } = await begun('zh-CN');
    // This plan counts in US$.
    expect(await previewed(host, request(asText(rows('金额（万元）', '1'))))).toMatchObject({
      otherCurrency: 'CNY',
    });
    expect(await previewed(host, request(asText(rows('金额（万美元）', '1'))))).toMatchObject({
      otherCurrency: null,
    });
  });

  it('of a further number stands in its own header', async () => {
    const { host } = await begun('zh-CN');
    const text = '日期,姓名,金额,回款（万元）,单号\n2026-01-05,Ann,5,1.25,S1\n2026-01-06,Bob,6,,S2';
    const asked = request(asText(text), { said: { columns: { '回款（万元）': 'figures.0' } } });
    expect((await previewed(host, asked)).scaled).toMatchObject([{ header: '回款（万元）', power: 4 }]);
    await imported(host, asked);
    expect((await logged(host)).entries.map(({ figures }) => figures[0])).toEqual([12_500, 0]);
  });

  it('stands above the table', async () => {
    const { host } = await begun('zh-CN');
    const text = `销售台账,,,\n部门：东区,,,单位：万元\n${rows('金额', '1.2', '0.35')}`;
    expect(await previewed(host, request(asText(text)), 'zh-CN')).toMatchObject({
      power: 4,
      powerBy: 'above',
      taken: { sums: [15_500] },
    });
  });

  it('stays with an amount that cannot be read, for whoever mends it', async () => {
    const { host } = await begun('zh-CN');
    const asked = request(asText(rows('金额（万元）', '1.2?', '0.35'), '台账'), { keepsRejects: true });
    await imported(host, asked);
    expect((await logged(host)).rejects[0]).toMatchObject({ amount: '1.2? ×10000' });
  });
});

const dated = (...dates: readonly string[]): string =>
  ['Date,Person,Amount,No', ...dates.map((date, at) => `${date},Ann,10,S${at}`)].join('\n');

describe.each(['en', 'zh-CN'] as const)('days and months in a plan in %s', (language) => {
  it('are settled by a day above 12 of the column', async () => {
    const { host } = await begun(language);
    const mdy = await previewed(host, request(asText(dated('3/4/2026', '3/25/2026'))), language);
    expect(mdy).toMatchObject({ refusals: [], months: [{ month: '2026-03', rows: 2 }] });
    expect(mdy.dayOrderShown).toEqual({ text: '3/4/2026', day: '2026-03-04', by: 'shown' });
    const dmy = await previewed(host, request(asText(dated('3/1/2026', '25/3/2026'))), language);
    expect(dmy.months.map(({ month }) => month)).toEqual(['2026-01', '2026-03']);
  });

  it('are asked about where no date shows them', async () => {
    const { host } = await begun(language);
    const asked = await previewed(host, request(asText(dated('3/1/2026', '2/1/2026'))), language);
    expect(asked).toMatchObject({ taken: { rows: 0 }, asksDayOrder: true });
    expect(asked.refusals).toHaveLength(1);
    expect(asked.refusals[0]!.text).toContain('2026-03-01');
    expect(asked.refusals[0]!.text).toContain('2026-01-03');
    expect(asked.reasons).toHaveLength(1);
    const said = await previewed(
      host,
      request(asText(dated('3/1/2026')), { said: { dayOrder: 'dmy' } }),
      language,
    );
    expect(said).toMatchObject({ refusals: [], months: [{ month: '2026-01' }] });
  });

  it('are not asked about where the order does not matter', async () => {
    const { host } = await begun(language);
    const preview = await previewed(
      host,
      request(asText(dated('3/3/2026', '2026-01-05', '2026/1/6'))),
      language,
    );
    expect(preview).toMatchObject({ refusals: [], taken: { rows: 3 }, dayOrderShown: null });
  });

  it('are known the next time, unless the dates then show otherwise', async () => {
    const { host } = await begun(language);
    await imported(host, request(asText(dated('3/1/2026', '25/3/2026'), 'Shop')));
    const next = dated('1/2/2026').replace('S0', 'T0');
    expect((await previewed(host, request(asText(next)), language)).months).toMatchObject([
      { month: '2026-02' },
    ]);
    const other = dated('1/2/2026', '1/25/2026').replaceAll(',S', ',U');
    expect((await previewed(host, request(asText(other)), language)).months).toMatchObject([
      { month: '2026-01', rows: 2 },
    ]);
  });
});

it('shows a day of a workbook as a day', async () => {
  const { host } = await begun();
  const cells = [
    ['Date', 'Person', 'Amount'],
    [46_027, 'Ann', 5],
  ];
  const { columns } = await previewed(host, request({ kind: 'cells', name: '', cells }));
  expect(columns.map(({ sample }) => sample)).toEqual(['2026-01-05', 'Ann', '5']);
});

it('each row is a deal where today no column counts them, whatever the last source had', async () => {
  const { host } = await begun();
  await imported(host, request(asText('Date,Person,Deals,Amount,No\n2026-01-05,Ann,2,10,S1', 'Shop')));
  await imported(host, request(asText('Date,Person,Amount,No\n2026-02-05,Ann,10,S2', 'Shop')));
  expect((await logged(host)).entries.map(({ counts }) => counts[0])).toEqual([2, 1]);
});

describe('a number that comes again in one source', () => {
  const head = 'Date,Person,Product,Amount,Order no,Note';
  const source = (...lines: readonly string[]) => asText([head, ...lines].join('\n'));

  it('with the same content is one deal, and named', async () => {
    const { host } = await begun();
    const twice = source(
      '2026-01-05,Ann,Basic,100,S1,',
      '2026-01-06,Bob,Basic,50,S2,',
      '2026-01-05,Ann,Basic,100,S1,again',
    );
    const preview = await previewed(host, request(twice));
    expect(preview).toMatchObject({
      taken: { rows: 2 },
      duplicates: { rows: 1 },
      again: { rows: 1, first: [4] },
      lines: { rows: 0 },
    });
    await imported(host, request(twice));
    expect(await logged(host)).toMatchObject({ rows: 2, total: 150 });
  });

  it('with another product, person or day is a line of one deal, taken and said', async () => {
    const { host } = await begun();
    const order = source(
      '2026-01-05,Ann,Basic,100,S1,',
      '2026-01-05,Ann,Plus,100,S1,',
      '2026-01-05,Bob,Plus,20,S1,',
      '2026-02-05,Ann,Basic,100,S1,second instalment',
      '2026-01-05,Ann,Basic,-30,S1,given back',
    );
    const preview = await previewed(host, request(order));
    expect(preview).toMatchObject({ taken: { rows: 5 }, lines: { rows: 4, first: [3, 4, 5] }, twice: 0 });
    await imported(host, request(order));
    expect(await logged(host)).toMatchObject({ rows: 5, total: 290 });
    expect(await previewed(host, request(order))).toMatchObject({
      taken: { rows: 0 },
      duplicates: { rows: 5 },
    });
  });

  it('with nothing but other figures is asked about', async () => {
    const { host } = await begun();
    const other = source('2026-01-05,Ann,Basic,100,S1,', '2026-01-05,Ann,Basic,250,S1,');
    const preview = await previewed(host, request(other));
    expect(preview).toMatchObject({ taken: { rows: 1 }, rejected: { rows: 1 }, twice: 1 });
    expect(preview.reasons[0]!.text).toContain('S1 stands in row 2 of the source too');
    expect(await imported(host, request(other, { takesLines: true }))).toMatchObject({ taken: { rows: 2 } });
    expect(await logged(host)).toMatchObject({ total: 350 });
    expect(await previewed(host, request(other))).toMatchObject({ duplicates: { rows: 2 }, twice: 0 });
  });
});

describe('an amount that comes later', () => {
  const head = 'Date,Person,Customer,Deals,Amount,Order no';
  const text = (amount: string, id = 'S1') => `${head}\n2026-01-05,Ann,Acme,1,${amount},${id}`;

  it.each([
    ['S1', ''],
    ['S1', '0.00'],
    ['', ''],
  ])('is filled in in the log (number "%s", at first "%s")', async (id, before) => {
    const { host } = await begun();
    await imported(host, request(asText(text(before, id), 'Shop')));
    expect(await logged(host)).toMatchObject({ rows: 1, total: 0 });
    const later = request(asText(text('1234.56', id), 'Shop'));
    expect(await previewed(host, later)).toMatchObject({
      taken: { rows: 0 },
      completed: { rows: 1 },
      rejected: { rows: 0 },
    });
    expect(await imported(host, later)).toMatchObject({ completed: { rows: 1 } });
    const after = await logged(host);
    expect(after).toMatchObject({ rows: 1, total: 1234.56, people: { P1: 1234.56 } });
    expect(after.entries[0]!.counts[0]).toBe(1);
    expect(await imported(host, later)).toMatchObject({ duplicates: { rows: 1 }, written: [] });
  });

  it('of a deal that was rejected takes it, and the reject leaves its sheet', async () => {
    const { host } = await begun();
    const short = (amount: string) =>
      `Date,Person,Customer,Amount,Order no\n2026-01-05,Ann,Acme,${amount},S1\n2026-01-06,Bob,Acme,5,S2`;
    await imported(host, request(asText(short(''), 'Shop'), { keepsRejects: true }));
    expect((await logged(host)).rejects).toHaveLength(1);
    await imported(host, request(asText(short('70'), 'Shop')));
    expect(await logged(host)).toMatchObject({ rows: 2, total: 75, rejects: [] });
  });
});
