// Written by tools/generate-functions.ts from the catalogue of functions. Do not edit.

/**
 * How many deals a target needs: target ÷ average deal, rounded up. 目标需要多少单：目标额 ÷ 件均额，向上取整。
 *
 * @param {number} target The amount to reach, 0 or more. 要达到的金额，0 或更大。
 * @param {number} avg_premium The average amount of one deal. 件均额：平均每单的金额。
 * @return {*} A whole number of deals. 整数单量。
 * @example =FUNNEL_DEALS(1000000,2000)
 * @customfunction
 */
function FUNNEL_DEALS(target, avg_premium) {
  return App_.FUNNEL_DEALS(target, avg_premium);
}

/**
 * How many activities are needed at the top of the funnel, such as calls: deals ÷ every rate ÷ periods, rounded up at the end. 漏斗顶端需要的活动量（如电话量）：单量 ÷ 各级转化率 ÷ 期数，最后一次向上取整。
 *
 * @param {number} target The amount to reach, 0 or more. 要达到的金额，0 或更大。
 * @param {number} avg_premium The average amount of one deal. 件均额：平均每单的金额。
 * @param {number|Array<Array<number>>} rates The rates from the deal back to the top of the funnel: deals per meeting, meetings per appointment, appointments per call. Each above 0, up to 100%. 从签单起倒推的各级转化率：签单率、面谈率、约访率……每个大于 0，不超过 100%。
 * @param {number=} periods Into how many periods the work is spread, such as 250 working days; 1 when left out. 工作分到多少期，例如 250 个工作日；省略时为 1。
 * @return {*} A whole number of activities in each period. 每期的整数活动量。
 * @example =FUNNEL_CALLS(1000000,2000,{0.1,0.5,0.1})
 * @customfunction
 */
function FUNNEL_CALLS(target, avg_premium, rates, periods) {
  return App_.FUNNEL_CALLS(target, avg_premium, rates, periods);
}

/**
 * The volume of every stage: deals first, then each stage back to the top of the funnel. 每一级的数量：先是单量，再逐级倒推到漏斗顶端。
 *
 * @param {number} target The amount to reach, 0 or more. 要达到的金额，0 或更大。
 * @param {number} avg_premium The average amount of one deal. 件均额：平均每单的金额。
 * @param {number|Array<Array<number>>} rates The rates from the deal back to the top of the funnel: deals per meeting, meetings per appointment, appointments per call. Each above 0, up to 100%. 从签单起倒推的各级转化率：签单率、面谈率、约访率……每个大于 0，不超过 100%。
 * @param {number=} periods Into how many periods the work is spread; left out: the whole time, in whole numbers. 工作分到多少期；省略时为全部时间，取整数。
 * @return {Array<Array<*>>} A column, one row more than there are rates. Without periods whole numbers; with periods the exact quotient for each period. 一列，比转化率多一行。不填期数为整数；填期数为每期的精确商。
 * @example =FUNNEL_STAGES(1000000,2000,{0.1,0.5,0.1})
 * @customfunction
 */
function FUNNEL_STAGES(target, avg_premium, rates, periods) {
  return App_.FUNNEL_STAGES(target, avg_premium, rates, periods);
}

/**
 * Forward through the funnel: the deals to expect from a volume at the top, or the amount. 顺着漏斗往下：由顶端的活动量预测能签多少单，或多少金额。
 *
 * @param {number} volume Activities at the top of the funnel, 0 or more. 漏斗顶端的活动量，0 或更大。
 * @param {number|Array<Array<number>>} rates The rates from the deal back to the top of the funnel: deals per meeting, meetings per appointment, appointments per call. Each above 0, up to 100%. 从签单起倒推的各级转化率：签单率、面谈率、约访率……每个大于 0，不超过 100%。
 * @param {number=} avg_premium The average amount of one deal; with it the result is an amount. 件均额；填写时结果为金额。
 * @return {*} Expected deals, exact and so possibly fractional; with avg_premium an amount. 预测单量（精确值，可能有小数）；填 avg_premium 时为金额。
 * @example =FUNNEL_FORECAST(100000,{0.1,0.5,0.1})
 * @customfunction
 */
function FUNNEL_FORECAST(volume, rates, avg_premium) {
  return App_.FUNNEL_FORECAST(volume, rates, avg_premium);
}

/**
 * The rates between consecutive volumes, deals first. 相邻两级数量之间的转化率，单量在前。
 *
 * @param {number|Array<Array<number>>} volumes What each stage saw, deals first, the top of the funnel last. 各级的数量，单量在前，漏斗顶端在后。
 * @return {Array<Array<*>>} A column of rates, one shorter than the volumes. No activity at a stage: #N/A. 一列转化率，比数量少一行。某级没有活动量时为 #N/A。
 * @example =FUNNEL_RATES({500;5000;10000;100000})
 * @customfunction
 */
function FUNNEL_RATES(volumes) {
  return App_.FUNNEL_RATES(volumes);
}

/**
 * Solves the funnel backwards: the target, average deal or rates that so many calls in each period can reach. 反推：每期打这么多电话，目标额能到多少，或件均额、转化率要到多少。
 *
 * @param {string} unknown What to look for: "target", "avg_premium" or "rates". 求什么："target"（目标额）、"avg_premium"（件均额）或 "rates"（转化率）。
 * @param {number} target The amount to reach, 0 or more. Blank where it is the unknown. 要达到的金额，0 或更大。若它就是未知数，可以留空。
 * @param {number} avg_premium The average amount of one deal. Blank where it is the unknown. 件均额：平均每单的金额。若它就是未知数，可以留空。
 * @param {number|Array<Array<number>>} rates The rates from the deal back to the top of the funnel: deals per meeting, meetings per appointment, appointments per call. Each above 0, up to 100%. 从签单起倒推的各级转化率：签单率、面谈率、约访率……每个大于 0，不超过 100%。
 * @param {number} calls The activities at the top of the funnel that can be done in each period. 每期能完成的漏斗顶端活动量。
 * @param {number=} periods Into how many periods the work is spread, such as 250 working days; 1 when left out. 工作分到多少期，例如 250 个工作日；省略时为 1。
 * @param {number|Array<Array<number>>=} which_rates For "rates": the numbers of the rates that may move, 1 for the first; left out: all. 求 "rates" 时：哪几个转化率可以变动，第一个为 1；省略为全部。
 * @return {Array<Array<*>>} One value; for "rates" the column of all rates, the chosen ones multiplied by one common factor. #N/A if one would pass 100%. 一个数；求 "rates" 时为一列转化率，可变动的几个乘以同一倍数。若有超过 100% 的，为 #N/A。
 * @example =FUNNEL_SOLVE("target",,2000,{0.1,0.5,0.1},60,250)
 * @customfunction
 */
function FUNNEL_SOLVE(unknown, target, avg_premium, rates, calls, periods, which_rates) {
  return App_.FUNNEL_SOLVE(unknown, target, avg_premium, rates, calls, periods, which_rates);
}

/**
 * Activities needed for several average deals and several values of one rate. 不同件均额与某一转化率不同取值下需要的活动量。
 *
 * @param {number} target The amount to reach, 0 or more. 要达到的金额，0 或更大。
 * @param {number|Array<Array<number>>} avg_premiums Average deals to compare, one a column. 要比较的件均额，每个一列。
 * @param {number|Array<Array<number>>} rates The rates from the deal back to the top of the funnel: deals per meeting, meetings per appointment, appointments per call. Each above 0, up to 100%. 从签单起倒推的各级转化率：签单率、面谈率、约访率……每个大于 0，不超过 100%。
 * @param {number} which_rate The number of the rate that varies, 1 for the first. 变动第几个转化率，第一个为 1。
 * @param {number|Array<Array<number>>} rate_values Values of that rate, one a row. 该转化率的取值，每个一行。
 * @param {number=} periods Into how many periods the work is spread, such as 250 working days; 1 when left out. 工作分到多少期，例如 250 个工作日；省略时为 1。
 * @return {Array<Array<*>>} A grid: one row per rate value, one column per average deal, each cell what FUNNEL_CALLS gives. 一个表格：每个转化率取值一行，每个件均额一列，每格等于 FUNNEL_CALLS 的结果。
 * @example =FUNNEL_SENSITIVITY(1000000,{2000,4000},{0.1,0.5,0.1},1,{0.1;0.2},250)
 * @customfunction
 */
function FUNNEL_SENSITIVITY(target, avg_premiums, rates, which_rate, rate_values, periods) {
  return App_.FUNNEL_SENSITIVITY(target, avg_premiums, rates, which_rate, rate_values, periods);
}

/**
 * When the work of each stage falls due, for deals that close in given periods. 要在各期签单，各环节的工作须在哪一期完成。
 *
 * @param {number|Array<Array<number>>} deals Deals that close in each period, in order; a blank counts as 0. 每期要签的单量，按顺序；空白按 0 计。
 * @param {number|Array<Array<number>>} rates The rates from the deal back to the top of the funnel: deals per meeting, meetings per appointment, appointments per call. Each above 0, up to 100%. 从签单起倒推的各级转化率：签单率、面谈率、约访率……每个大于 0，不超过 100%。
 * @param {number|Array<Array<number>>} lags For each rate the whole periods between the stage and the one before it: 0, 1, 2 … 每个转化率对应的间隔：上一环节要提前几个整期，0、1、2……
 * @return {Array<Array<*>>} A block with one row per stage, deals first, the top of the funnel last, one column per period: the exact volume. What falls before the first period is added to the first. 每个环节一行，单量在前，漏斗顶端在后；每期一列：精确的数量。早于第一期的并入第一期。
 * @example =FUNNEL_LAG({0,0,5},{0.5,0.1},{0,2})
 * @customfunction
 */
function FUNNEL_LAG(deals, rates, lags) {
  return App_.FUNNEL_LAG(deals, rates, lags);
}

/**
 * Splits a total into parts in proportion to weights; the parts add up to the total exactly. 按权重分解总额，各份之和与总额完全相等。
 *
 * @param {number} total The amount to split, a multiple of unit. 要分解的总额，须是 unit 的整数倍。
 * @param {number|Array<Array<number>>} weights One weight for each part, 0 or more; a blank counts as 0. All 0: equal parts. 每一份一个权重，0 或更大；空白按 0 计。全为 0 时平均分。
 * @param {number=} unit The smallest amount: 1 (default), 100 for hundreds, 0.01 for cents. 最小单位：默认 1；100 表示以百为单位，0.01 表示到分。
 * @param {string=} method "fair" (largest remainder, for people and regions; default), "ordered" (rounds the running total, for periods) or "monotone" (a larger total never makes a part smaller). "fair"（最大余数法，适合人员和地区，默认）、"ordered"（对累计数取整，适合各期）或 "monotone"（总额变大时，任何一份都不会变小）。
 * @return {Array<Array<*>>} Parts in the shape of the weights, multiples of unit. A weight of 0 among others receives 0. 与权重形状相同的各份，均为 unit 的整数倍。其他权重不为 0 时，权重 0 得 0。
 * @example =TARGET_SPLIT(100,{5117;4400;162;161;160})
 * @customfunction
 */
function TARGET_SPLIT(total, weights, unit, method) {
  return App_.TARGET_SPLIT(total, weights, unit, method);
}

/**
 * Fills a table whose rows and columns add up to the given totals exactly. 填一张表，各行与各列的合计都与给定的数完全相等。
 *
 * @param {number|Array<Array<number>>} row_totals What each row shall add up to, such as each person’s year; a blank counts as 0. 每一行的合计，例如每人的全年任务；空白按 0 计。
 * @param {number|Array<Array<number>>} column_totals What each column shall add up to, such as each month; the same in all as the rows. 每一列的合计，例如每月的任务；总数须与各行相同。
 * @param {number|Array<Array<number>>=} pattern Proportions to follow, one row per row total, one column per column total; 0 or blank: stays 0. Left out: row × column. 要遵循的比例，每个行合计一行、每个列合计一列；0 或空白保持为 0。省略时按行 × 列。
 * @param {number=} unit The smallest amount: 1 (default), 100 for hundreds, 0.01 for cents. 最小单位：默认 1；100 表示以百为单位，0.01 表示到分。
 * @return {Array<Array<*>>} A block with one row per row total and one column per column total. Each cell is the fitted value rounded down or up to a unit. 每个行合计一行、每个列合计一列的表格。每格是拟合值向下或向上取到一个单位。
 * @example =TARGET_GRID({60;40},{50,30,20})
 * @customfunction
 */
function TARGET_GRID(row_totals, column_totals, pattern, unit) {
  return App_.TARGET_GRID(row_totals, column_totals, pattern, unit);
}

/**
 * Spreads a new total over existing values; cells can be held, and limits set. 把新的总额分摊到现有数值上，可锁定单元格，可设上下限。
 *
 * @param {number|Array<Array<number>>} values The present values; a blank counts as 0. 现有数值；空白按 0 计。
 * @param {number} new_total What they shall add up to. 新的合计。
 * @param {string=} method "proportional" (all times one factor; default), "equal" (the same for each) or "increment" (the same change for each). "proportional"（按比例，默认）、"equal"（各项相等）或 "increment"（各项变动相同）。
 * @param {boolean|Array<Array<boolean>>=} held Cells that keep their value, in the shape of values: TRUE, or anything neither blank nor 0. 锁定不变的单元格，与 values 同形：填 TRUE，或任何非空白、非 0 的内容。
 * @param {number|Array<Array<number>>=} minimums The least each may be, in the shape of values; blank or 0: none. 各项的下限，与 values 同形；空白或 0 表示没有。
 * @param {number|Array<Array<number>>=} maximums The most each may be, in the shape of values; blank or 0: none. A cell that shall get nothing is held at 0. 各项的上限，与 values 同形；空白或 0 表示没有。某项要为 0 时，请把它锁定为 0。
 * @param {number=} unit Rounds each value to a multiple of it; left out: no rounding. 各项取为它的整数倍；省略则不取整。
 * @return {Array<Array<*>>} New values in the shape of values that add up to new_total. What a held or bounded cell cannot take moves to the others. 与 values 同形的新数值，合计等于 new_total。锁定或受限的单元格不能承担的部分移到其他单元格。
 * @example =TARGET_SPREAD({10;30;60},300)
 * @customfunction
 */
function TARGET_SPREAD(values, new_total, method, held, minimums, maximums, unit) {
  return App_.TARGET_SPREAD(values, new_total, method, held, minimums, maximums, unit);
}

/**
 * Quotas by rank: for each rank the quota per person, the headcount and the total. 按职级分解：每个职级的人均任务、人数与合计。
 *
 * @param {number} total The amount to split, a multiple of unit. 要分解的总额，须是 unit 的整数倍。
 * @param {number|Array<Array<number>>} headcounts How many people each rank has, one cell a rank. 各职级的人数，每个职级一格。
 * @param {number|Array<Array<number>>} multiples The quota of each rank as a multiple of the standard: 1 for the standard rank, 1.5 for half as much again. 各职级任务为标准的几倍：标准职级为 1，多一半为 1.5。
 * @param {number=} unit The smallest amount: 1 (default), 100 for hundreds, 0.01 for cents. 最小单位：默认 1；100 表示以百为单位，0.01 表示到分。
 * @return {Array<Array<*>>} One row per rank: quota per person, headcount, total of the rank. The totals are multiples of unit and add up to total exactly; the quotas are exactly proportional to the multiples and so not rounded. 每个职级一行：人均任务、人数、职级合计。合计是 unit 的整数倍，加起来与总额完全相等；人均任务严格按倍数成比例，因此不取整。
 * @example =TARGET_BY_RANK(1000000,{10;5},{1;2})
 * @customfunction
 */
function TARGET_BY_RANK(total, headcounts, multiples, unit) {
  return App_.TARGET_BY_RANK(total, headcounts, multiples, unit);
}

/**
 * Breaks a total down over time: what each period must bring, by its working days and their weights. 剥洋葱法：按工作日及其权重把总额分到各期。
 *
 * @param {number} total The amount to split, a multiple of unit. 要分解的总额，须是 unit 的整数倍。
 * @param {Date|string} start The first day. 第一天。
 * @param {Date|string} end The last day; it counts too. 最后一天（含当天）。
 * @param {string} grain The size of the periods: "year", "quarter", "month", "week", "day" or "half-day"; or a retail year of 52 or 53 weeks that begins on start: "4-4-5", "4-5-4", "5-4-4" or "13x4". 期的大小："year"（年）、"quarter"（季）、"month"（月）、"week"（周）、"day"（日）或 "half-day"（半天）；或从 start 开始、由 52 或 53 个整周组成的零售财年："4-4-5"、"4-5-4"、"5-4-4" 或 "13x4"。
 * @param {string|Date|Array<Array<string|Date>>=} calendar The working days: "weekdays" (Monday to Friday, default), "six-day" (Monday to Saturday), "everyday", "CN" (China’s holidays and make-up workdays), or a range: days off on top of Monday to Friday, or of the codes among its cells (a week and "CN" go together). Day weights: seven numbers from Monday to Sunday, such as {1,1,1,1,1,2,0}; or two columns, a date or a weekday such as "Sat" and what it counts, 0 being off. 工作日历："weekdays"（周一至周五，默认）、"six-day"（周一至周六）、"everyday"（每天）、"CN"（中国法定节假日与调休），或一个区域：在周一至周五之外的休息日；区域中可写日历代码（一种周历可与 "CN" 并用）。日权重：周一至周日七个数字，如 {1,1,1,1,1,2,0}；或两列：日期或星期（如“周六”）及其权重，0 为休息。
 * @param {number=} unit The smallest amount: 1 (default), 100 for hundreds, 0.01 for cents. 最小单位：默认 1；100 表示以百为单位，0.01 表示到分。
 * @param {Date|string|Array<Array<Date|string>>=} extra_workdays A range of dates that are worked although they fall on a weekend or a holiday. 加班日区域：虽逢周末或节假日仍上班的日期。
 * @param {number=} year_starts_in The month in which the fiscal year begins: 4 for April. Left out: January, or the first month of a span of whole years. 财年从几月开始，如 4 表示 4 月。省略：1 月；起止日期为整年时，取其第一个月。
 * @return {Array<Array<*>>} One row per period: label, first day, last day, working days (with day weights what they count), amount. The amounts add up to the total exactly; a period without working days gets 0. 每期一行：名称、第一天、最后一天、工作日数（有日权重时为权重之和）、金额。金额之和与总额完全相等；没有工作日的期为 0。
 * @example =TARGET_PEEL(1200,"2026-01-01","2026-03-31","month","CN")
 * @customfunction
 */
function TARGET_PEEL(total, start, end, grain, calendar, unit, extra_workdays, year_starts_in) {
  return App_.TARGET_PEEL(total, start, end, grain, calendar, unit, extra_workdays, year_starts_in);
}

/**
 * Working days from start to end, both days included. 从开始日到结束日的工作日数，两天都计入。
 *
 * @param {Date|string} start The first day. 第一天。
 * @param {Date|string} end The last day; it counts too. 最后一天（含当天）。
 * @param {string|Date|Array<Array<string|Date>>=} calendar The working days: "weekdays" (Monday to Friday, default), "six-day" (Monday to Saturday), "everyday", "CN" (China’s holidays and make-up workdays), or a range: days off on top of Monday to Friday, or of the codes among its cells (a week and "CN" go together). Day weights: seven numbers from Monday to Sunday, such as {1,1,1,1,1,2,0}; or two columns, a date or a weekday such as "Sat" and what it counts, 0 being off. 工作日历："weekdays"（周一至周五，默认）、"six-day"（周一至周六）、"everyday"（每天）、"CN"（中国法定节假日与调休），或一个区域：在周一至周五之外的休息日；区域中可写日历代码（一种周历可与 "CN" 并用）。日权重：周一至周日七个数字，如 {1,1,1,1,1,2,0}；或两列：日期或星期（如“周六”）及其权重，0 为休息。
 * @param {Date|string|Array<Array<Date|string>>=} extra_workdays A range of dates that are worked although they fall on a weekend or a holiday. 加班日区域：虽逢周末或节假日仍上班的日期。
 * @return {*} A whole number of days; with day weights what they count together, to the hundredth. 整数天数；有日权重时为权重之和，保留到百分之一。
 * @example =PLAN_WORKDAYS(DATE(2026,2,1),DATE(2026,2,28),"CN")
 * @customfunction
 */
function PLAN_WORKDAYS(start, end, calendar, extra_workdays) {
  return App_.PLAN_WORKDAYS(start, end, calendar, extra_workdays);
}

/**
 * Pace towards a goal: what is done ÷ what is due by today, by working days or by a plan; 1 is on pace. 目标进度：已完成 ÷ 到今天应完成的数额（按工作日或按计划）；1 表示正好跟上进度。
 *
 * @param {number} target The amount to reach. Below 0 it is a loss that may be made. 要达到的金额。负数表示允许的亏损。
 * @param {number} actual What is done so far. 目前已完成的金额。
 * @param {Date|string} start The first day. 第一天。
 * @param {Date|string} end The last day; it counts too. 最后一天（含当天）。
 * @param {Date|string} today The day on which you look; for the current day write TODAY(). 查看进度的日期；要用当天请写 TODAY()。
 * @param {string|Date|Array<Array<string|Date>>=} calendar The working days: "weekdays" (Monday to Friday, default), "six-day" (Monday to Saturday), "everyday", "CN" (China’s holidays and make-up workdays), or a range: days off on top of Monday to Friday, or of the codes among its cells (a week and "CN" go together). Day weights: seven numbers from Monday to Sunday, such as {1,1,1,1,1,2,0}; or two columns, a date or a weekday such as "Sat" and what it counts, 0 being off. 工作日历："weekdays"（周一至周五，默认）、"six-day"（周一至周六）、"everyday"（每天）、"CN"（中国法定节假日与调休），或一个区域：在周一至周五之外的休息日；区域中可写日历代码（一种周历可与 "CN" 并用）。日权重：周一至周日七个数字，如 {1,1,1,1,1,2,0}；或两列：日期或星期（如“周六”）及其权重，0 为休息。
 * @param {number|Array<Array<number>>=} plan The target’s amounts by equal parts of the period, usually its months; a range. Left out: every working day asks the same. 目标在期间各等分（通常是各月）的金额，一个区域。省略时每个工作日的任务相同。
 * @param {Date|string|Array<Array<Date|string>>=} extra_workdays A range of dates that are worked although they fall on a weekend or a holiday. 加班日区域：虽逢周末或节假日仍上班的日期。
 * @return {*} A ratio, 0.8 being a fifth behind. Today counts as gone; in the morning pass yesterday. After the end: actual ÷ target. Before the start: #N/A. 比值，0.8 表示落后五分之一。今天算已过，早上查看请填昨天。结束之后为实绩 ÷ 目标，开始之前为 #N/A。
 * @example =GOAL_PACE(100,40,"2026-03-02","2026-03-13","2026-03-06")
 * @customfunction
 */
function GOAL_PACE(target, actual, start, end, today, calendar, plan, extra_workdays) {
  return App_.GOAL_PACE(target, actual, start, end, today, calendar, plan, extra_workdays);
}

/**
 * What each working day after today must bring to reach the target. 要达到目标，今天之后每个工作日须完成多少。
 *
 * @param {number} target The amount to reach. Below 0 it is a loss that may be made. 要达到的金额。负数表示允许的亏损。
 * @param {number} actual What is done so far. 目前已完成的金额。
 * @param {Date|string} end The last day; it counts too. 最后一天（含当天）。
 * @param {Date|string} today The day on which you look; for the current day write TODAY(). 查看进度的日期；要用当天请写 TODAY()。
 * @param {string|Date|Array<Array<string|Date>>=} calendar The working days: "weekdays" (Monday to Friday, default), "six-day" (Monday to Saturday), "everyday", "CN" (China’s holidays and make-up workdays), or a range: days off on top of Monday to Friday, or of the codes among its cells (a week and "CN" go together). Day weights: seven numbers from Monday to Sunday, such as {1,1,1,1,1,2,0}; or two columns, a date or a weekday such as "Sat" and what it counts, 0 being off. 工作日历："weekdays"（周一至周五，默认）、"six-day"（周一至周六）、"everyday"（每天）、"CN"（中国法定节假日与调休），或一个区域：在周一至周五之外的休息日；区域中可写日历代码（一种周历可与 "CN" 并用）。日权重：周一至周日七个数字，如 {1,1,1,1,1,2,0}；或两列：日期或星期（如“周六”）及其权重，0 为休息。
 * @param {Date|string|Array<Array<Date|string>>=} extra_workdays A range of dates that are worked although they fall on a weekend or a holiday. 加班日区域：虽逢周末或节假日仍上班的日期。
 * @return {*} An amount per working day, with day weights for a day that counts 1; 0 when the target is reached, #N/A when no day is left. 每个工作日的金额（有日权重时为权重 1 的一天）；已达到为 0，没有剩余工作日为 #N/A。
 * @example =GOAL_REQUIRED(100,40,"2026-03-13","2026-03-06")
 * @customfunction
 */
function GOAL_REQUIRED(target, actual, end, today, calendar, extra_workdays) {
  return App_.GOAL_REQUIRED(target, actual, end, today, calendar, extra_workdays);
}

/**
 * What the period will bring at the present pace: done so far ÷ working days gone × all; with a plan, its rest at the pace so far. 按目前速度期末能达到多少：已完成 ÷ 已过工作日 × 全部工作日；有计划时，其余计划按目前进度完成。
 *
 * @param {number} actual What is done so far. 目前已完成的金额。
 * @param {Date|string} start The first day. 第一天。
 * @param {Date|string} end The last day; it counts too. 最后一天（含当天）。
 * @param {Date|string} today The day on which you look; for the current day write TODAY(). 查看进度的日期；要用当天请写 TODAY()。
 * @param {string|Date|Array<Array<string|Date>>=} calendar The working days: "weekdays" (Monday to Friday, default), "six-day" (Monday to Saturday), "everyday", "CN" (China’s holidays and make-up workdays), or a range: days off on top of Monday to Friday, or of the codes among its cells (a week and "CN" go together). Day weights: seven numbers from Monday to Sunday, such as {1,1,1,1,1,2,0}; or two columns, a date or a weekday such as "Sat" and what it counts, 0 being off. 工作日历："weekdays"（周一至周五，默认）、"six-day"（周一至周六）、"everyday"（每天）、"CN"（中国法定节假日与调休），或一个区域：在周一至周五之外的休息日；区域中可写日历代码（一种周历可与 "CN" 并用）。日权重：周一至周日七个数字，如 {1,1,1,1,1,2,0}；或两列：日期或星期（如“周六”）及其权重，0 为休息。
 * @param {number|Array<Array<number>>=} plan The target’s amounts by equal parts of the period, usually its months; a range. Left out: every working day asks the same. 目标在期间各等分（通常是各月）的金额，一个区域。省略时每个工作日的任务相同。
 * @param {Date|string|Array<Array<Date|string>>=} extra_workdays A range of dates that are worked although they fall on a weekend or a holiday. 加班日区域：虽逢周末或节假日仍上班的日期。
 * @return {*} An amount. Today counts as gone. After the end: actual. Before the start: #N/A. 金额。今天算已过。结束之后为实绩，开始之前为 #N/A。
 * @example =GOAL_FORECAST(40,"2026-03-02","2026-03-13","2026-03-06")
 * @customfunction
 */
function GOAL_FORECAST(actual, start, end, today, calendar, plan, extra_workdays) {
  return App_.GOAL_FORECAST(actual, start, end, today, calendar, plan, extra_workdays);
}

/**
 * Checks by rules whether a goal is Specific, Measurable, Achievable, Result-oriented and Time-limited. 按规则检查目标是否具体、可量化、能实现、注重结果、有时限（SMART）。
 *
 * @param {string} goal The goal as a sentence, in Chinese or English, up to 500 characters. 目标，一句话，中文或英文，不超过 500 字。
 * @param {number=} past_average What was reached on average so far, in the unit of the goal. Needed for A; 0: none. 过去平均数，与目标同一单位。判断 A 时需要；0 表示没有。
 * @param {number=} potential What can be argued to be possible on top of the past average. Needed for A; 0: none. 在过去平均数之上有理由做到的潜力。判断 A 时需要；0 表示没有。
 * @param {string|Array<Array<string>>=} plans A range with the names of the company’s plans. Needed for R, unless the goal says what it serves. 公司计划名称的区域。判断 R 时需要，除非目标写明服务于什么。
 * @param {Date|string=} today The day on which you look, so that a date in the past is told; for the current day write TODAY(). 查看的日期，用来发现已过的日期；要用当天请写 TODAY()。
 * @return {Array<Array<*>>} One row of six: S, M, A, R, T as ✓ (OK), ! (unclear), ✗ (not met) or ? (not enough information), then one hint in the goal’s own language: the first thing to add. 一行六格：S、M、A、R、T 分别为 ✓（符合）、!（不够明确）、✗（不符合）或 ?（信息不足），然后是一条提示，用目标自身的语言说出首先要补充什么。
 * @example =SMART_CHECK("Sign 20 new customers in the east region by 2026-12-31 for plan Alpha",18,5,"plan Alpha")
 * @customfunction
 */
function SMART_CHECK(goal, past_average, potential, plans, today) {
  return App_.SMART_CHECK(goal, past_average, potential, plans, today);
}

/**
 * How many of the five SMART letters a goal passes. 目标通过 SMART 五项中的几项。
 *
 * @param {string} goal The goal as a sentence, in Chinese or English, up to 500 characters. 目标，一句话，中文或英文，不超过 500 字。
 * @param {number=} past_average What was reached on average so far, in the unit of the goal. Needed for A; 0: none. 过去平均数，与目标同一单位。判断 A 时需要；0 表示没有。
 * @param {number=} potential What can be argued to be possible on top of the past average. Needed for A; 0: none. 在过去平均数之上有理由做到的潜力。判断 A 时需要；0 表示没有。
 * @param {string|Array<Array<string>>=} plans A range with the names of the company’s plans. Needed for R, unless the goal says what it serves. 公司计划名称的区域。判断 R 时需要，除非目标写明服务于什么。
 * @param {Date|string=} today The day on which you look, so that a date in the past is told; for the current day write TODAY(). 查看的日期，用来发现已过的日期；要用当天请写 TODAY()。
 * @return {*} A whole number from 0 to 5; an empty goal scores 0. 0 到 5 的整数；空白为 0。
 * @example =SMART_SCORE("一定要提高拜访量")
 * @customfunction
 */
function SMART_SCORE(goal, past_average, potential, plans, today) {
  return App_.SMART_SCORE(goal, past_average, potential, plans, today);
}
