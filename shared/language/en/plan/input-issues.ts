import type { DecomposeIssues } from '#engine/organisation/decompose.ts';
import type { InputIssues, JudgeIssues } from '#engine/plan/input-issues.ts';
import { didYouMean } from '#language/en/plan/did-you-mean.ts';
import { goalKindNames, joinerRuleNames, monthMethodNames } from '#language/en/plan/methods.ts';
import { monthNames } from '#language/en/plan/tables.ts';
import type { IssueTexts } from '#language/messages.ts';

const percent = (rate: number): string => `${Number((rate * 100).toPrecision(12))}%`;

export const inputIssues: IssueTexts<InputIssues & JudgeIssues & DecomposeIssues> = {
  'input.version.newer': ({ version, known }) =>
    `This workbook was made with a newer GoalSheet (format ${version}; this one knows formats up to ${known}): update GoalSheet, then open it again.`,
  'input.version.older': ({ version, known }) =>
    `This workbook was made with an earlier GoalSheet: a build brings it up from format ${version} to ${known}, and everything that was typed stays.`,
  'input.version.missing': ({ known }) =>
    `The format version is missing. Write back the number that stood here; if nobody knows it, write 1, and a build brings the workbook up to ${known}.`,
  'input.table.missing': ({ table }) =>
    `The list “${table}” was not found: its sheet, or its name in the workbook, was deleted. Recreate it in the sidebar, or restore it from a backup.`,
  'input.column.missing': ({ header, table }) =>
    `The table “${table}” has no column “${header}”. Write the header “${header}” back over its column; if the column is gone, recreate it in the sidebar, or insert an empty one. Columns that are not needed can be hidden.`,
  'input.cell.typedOver': ({ header }) =>
    `“${header}” is computed, but a value was typed over its formula. Clear the cell and build again, and the formula comes back.`,
  'input.field.missing': ({ header, table }) =>
    `The table “${table}” has no row “${header}”. Write “${header}” back into its first column; if the row is gone, recreate it in the sidebar.`,
  'input.row.outside': ({ table }) =>
    `Below the table “${table}”, after an empty row, there is more that was not read. If it belongs to the table, move it into its empty rows.`,
  'input.rows.below': ({ table, rows }) =>
    `${rows === 1 ? '1 row stands' : `${rows} rows stand`} below the ready rows of “${table}”. A build takes them in; until then no sheet counts them.`,
  'input.cell.missing': ({ header }) => `“${header}” is empty. Fill it in, or clear the whole row.`,
  'input.cell.error': ({ header, error }) =>
    `“${header}” shows ${error}. Mend the formula, or type the value.`,
  'input.cell.notNumber': ({ header, value }) =>
    `“${header}” must be a number, but is the text “${value}”. Write it in digits: 1200, 1,200, 120K or 5%.`,
  'input.cell.notWhole': ({ header, value, minimum, maximum }) =>
    `“${header}” must be a whole number from ${minimum} to ${maximum}, not ${value}.`,
  'input.cell.notDate': ({ header, value }) =>
    `“${header}” must be a date, not “${value}”. Type a day that exists, such as 2026-01-31.`,
  'input.cell.yearOnly': ({ header, value }) =>
    `“${header}” must be a day, but ${value} is a year. Type the day, such as ${value.slice(0, 4)}-01-01.`,
  'input.cell.ambiguous': ({ header, value, first, second }) =>
    `“${header}”: “${value}” can be ${first} or ${second}. Type the one that is meant.`,
  'input.cells.asText': ({ typed, normal, others }) =>
    `“${typed}” is read as ${normal}${others === 0 ? '' : `, and ${others} more ${others === 1 ? 'cell is' : 'cells are'} read likewise`}. Formulas cannot read ${others === 0 ? 'it' : 'them'} so: a build writes plain numbers, dates and names there.`,
  'input.cell.unknownChoice': ({ header, value, choices }) =>
    `“${header}” has no choice “${value}”. Choose one of: ${choices}.`,
  'input.months.beyond': ({ header, others, numbers, months }) =>
    `“${header}”${others === 0 ? '' : ` and ${others} more ${others === 1 ? 'column' : 'columns'}`}: ${numbers === 1 ? '1 number is' : `${numbers} numbers are`} of months that a plan of ${months} ${months === 1 ? 'month' : 'months'} does not have. ${numbers === 1 ? 'It stays here and counts' : 'They stay here and count'} nothing, until the plan has these months again.`,
  'input.history.moved': ({ from, first }) =>
    `The columns of the last period on Bases begin with ${monthNames[from - 1]}, the plan with ${monthNames[first - 1]}. Each figure counts in its own month, which stands above its column. If they begin with the plan’s first month, type ${first} here.`,
  'input.stage.lagOfDeal': ({ lag }) =>
    `The first stage is the deal itself and cannot happen ${lag} month(s) before another. Clear the cell and give the lag at a stage further up.`,

  'plan.span.reversed': ({ start, end }) =>
    `The last day ${end} is before the first day ${start}. Swap or correct the dates.`,
  'plan.span.tooLong': ({ months, most }) =>
    `The plan has ${months} months; ${most} is the most. Choose an earlier last day.`,
  'plan.goals.none': () => 'There is no goal yet. Fill in at least one row.',
  'plan.kind.ask': ({ goal, kind }) =>
    `“${goal}” looks like ${{ level: 'a level (a number at period end)', rate: 'a rate', average: 'an average' }[kind]}, but is split as a sum: it adds up over people and months. Choose its kind on the sheet Goals: ${goalKindNames[kind]}, or ${goalKindNames.sum} if it does add up.`,
  'plan.kind.unused': ({ goal, field }) =>
    field === 'opening'
      ? `“${goal}” is no level, so its opening value counts nothing. Clear the cell, or choose ${goalKindNames.level} as its kind.`
      : field === 'amountOf'
        ? `“${goal}” is neither a rate nor an average, so Makes up counts nothing. Clear the cell, or choose Rate or Average as its kind.`
        : `“${goal}” is neither a rate nor an average, so it is not weighted. Clear Weighted by, or choose Rate or Average as its kind.`,
  'plan.kind.uplift': ({ goal }) =>
    `“${goal}” is no sum and takes no over-assignment. Set its uplift to 0%, or put the higher number into the target.`,
  'plan.kind.monthMethod': ({ goal, kind }) =>
    kind === 'level'
      ? `“${goal}” is a level: it moves to its target in a straight line (${monthMethodNames.equal}), or as typed by month (${monthMethodNames.fixed}). Choose one of them.`
      : `“${goal}” is not shared over months: every month has its target (${monthMethodNames.equal}), or one as typed (${monthMethodNames.fixed}). Choose one of them.`,
  'plan.kind.weightedBy': ({ goal, weightedBy, suggested }) =>
    `“${goal}” is weighted by “${weightedBy}”, which is no goal of kind ${goalKindNames.sum}.${didYouMean(suggested)} Choose such a goal, or leave it empty: everybody counts alike then.`,
  'plan.kind.amountOf': ({ goal, amountOf, suggested }) =>
    `“${goal}” makes up “${amountOf}”, which is no other goal of kind ${goalKindNames.sum}.${didYouMean(suggested)} Choose such a goal, or leave it empty: it is typed on Readings then.`,
  'plan.kind.amountAlone': ({ goal, amountOf }) =>
    `“${goal}” makes up “${amountOf}” with a number that is not named. Choose that goal under Weighted by, or clear Makes up.`,
  'plan.kind.tooLarge': ({ goal, amount, most }) =>
    `“${goal}” is a level of ${amount}; ${most} is the most with this unit. Choose a larger unit.`,
  'plan.kind.pathGap': ({ goal }) =>
    `“${goal}” is a level whose months are typed: fill in every month of the plan, or choose ${monthMethodNames.equal} for a straight line.`,
  'plan.kind.pathEnd': ({ goal, last, total }) =>
    `The last month of “${goal}” is ${last}, but a level ends at its target, ${total}. Change one of them.`,
  'plan.opening.unset': ({ goal }) =>
    `“${goal}” begins at 0, since nothing says what it stands at before the plan. Type its opening value on the sheet Goals (0 if it does begin there), or each person’s last month of the last period on Bases.`,
  'plan.opening.negative': ({ goal, opening }) =>
    `The opening value ${opening} of “${goal}” is below 0. Write 0 or more.`,
  'plan.opening.some': ({ goal, member, others }) =>
    `“${goal}” begins at 0 for ${member}${others === 0 ? '' : ` and ${others} ${others === 1 ? 'other' : 'others'}`}: Bases has no last month of the last period for ${others === 0 ? 'this member' : 'them'}. Type it there, 0 if there was nothing, or type the opening value of all on the sheet Goals.`,
  'plan.funnel.kind': ({ goal }) =>
    `“${goal}” is no sum: a funnel fits sums only, since no number of deals makes up a level, a rate or an average. Choose another goal for the funnel, or leave it empty.`,
  'plan.units.tooMany': ({ member, count, most }) =>
    `${count} units with members of their own stand directly under “${member}”, more than ${most}: formulas would become too long for Excel. Put a level between, such as regions.`,
  'plan.members.none': () => 'There is no member yet. Fill in at least one row, the top.',
  'plan.key.form': ({ key }) =>
    `“${key}” cannot be a key: no spaces at its ends, no = < > at its beginning, no * ? ~ in it, and not TRUE or FALSE. Write it differently.`,
  'plan.name.form': ({ name }) =>
    `“${name}” cannot be a name here: formulas look it up and read * ? ~ anywhere, or = < > at its beginning, as a search for others. Write it without them.`,
  'plan.goal.twice': ({ key }) =>
    `The goal key “${key}” is used twice (case does not count, and 01 is the same as 1). Change one.`,
  'plan.member.twice': ({ key, first, second }) =>
    `“${first}” and “${second}” both have the member key “${key}” (case does not count, and 01 is the same as 1). Change one.`,
  'plan.rank.twice': ({ rank }) => `The rank “${rank}” is listed twice. Delete one row or rename it.`,
  'plan.scenario.twice': ({ scenario }) => `The scenario “${scenario}” is listed twice. Rename one.`,
  'plan.basis.twice': ({ member, goal }) =>
    `Member “${member}” has two rows of bases for goal “${goal}”. Make them one.`,
  'plan.holiday.twice': ({ day }) => `${day} is listed twice. Delete one row.`,
  'plan.holidays.provisional': ({ year }) =>
    `The days off of ${year} are provisional: China’s are not published yet, so these are the thirteen of the law, without the weekends that will be worked to join them. Once they are published, choose China’s official calendar again on the Break down page, or type them here.`,
  'plan.holidays.published': ({ year }) =>
    `The days off of ${year} are still provisional, though they are published now. Choose China’s official calendar again on the Break down page.`,
  'plan.holidays.otherYears': ({ year, listed }) =>
    `The plan runs in ${year}, but the days off listed are those of ${listed}. Until the days off (and make-up workdays) of ${year} are entered, all its weekdays count as worked. For China’s, choose the official calendar on the Break down page; if there are none, clear the list.`,
  'plan.unit.invalid': ({ unit }) => `${unit} is not a unit. Write 1, 10, 100 … or 0.1, 0.01 ….`,
  'plan.amount.notMultiple': ({ amount, unit, below, above }) =>
    `${amount} is not a multiple of the unit ${unit}. Write ${below} or ${above}, or choose a smaller unit.`,
  'plan.total.negative': ({ total }) =>
    `The target ${total} is below 0. A plan shares out what is to be reached: write 0 or more; of a loss to be reduced, what it is to be reduced by. GOAL_PACE takes a target below 0.`,
  'plan.total.tooLarge': ({ total, most }) =>
    `The target ${total} is above ${most.toLocaleString('en')}: spreadsheets count in 15 digits. Plan it in thousands or millions.`,
  'plan.unit.tooSmall': ({ total, unit, suggested }) =>
    `The target ${total} has more than 900,000,000,000,000 units of ${unit}: spreadsheets count in 15 digits. Choose ${suggested} or more as the unit.`,
  'plan.uplift.range': ({ uplift }) =>
    `An uplift of ${percent(uplift)} is not between 0% and 100%. If you mean ${uplift}%, type ${uplift}% and not ${uplift}.`,
  'plan.score.range': ({ score }) => `${score} must be a whole number from 1 to 5.`,
  'plan.months.sum': ({ goal, sum, total, difference }) =>
    `The fixed months of “${goal}” add up to ${sum}, which is ${difference} ${sum > total ? 'more' : 'less'} than the target ${total}. Correct the months or the target, or empty a month: it takes what is left.`,
  'plan.months.left': ({ goal, sum, left }) =>
    `The fixed months of “${goal}” outside its quarters with totals add up to ${sum}, but those leave ${left}. Correct them, or empty a month: it takes what is left.`,
  'plan.quarters.sum': ({ goal, sum, total, difference }) =>
    `The quarters of “${goal}” add up to ${sum}, which is ${difference} ${sum > total ? 'more' : 'less'} than the target ${total}. Correct the quarters or the target, or empty a quarter: it takes what is left.`,
  'plan.quarter.months': ({ goal, quarter, sum, total }) =>
    `The fixed months in quarter ${quarter} of “${goal}” add up to ${sum}, but the quarter's total is ${total}. Correct one of them, or empty a month: it takes what is left.`,
  'plan.quarter.beyond': ({ goal, quarter, quarters }) =>
    `“${goal}” has a total in quarter ${quarter}, but the plan has ${quarters} quarter(s). Clear the cell, or make the plan longer.`,
  'plan.quarter.negative': ({ goal, quarter, value }) =>
    `Quarter ${quarter} of “${goal}” is ${value}. It cannot be below 0: write 0 or more.`,
  'plan.quarters.unused': ({ goal }) =>
    `“${goal}” does not add up over months, so that totals of quarters mean nothing. Clear them.`,
  'plan.months.tooLarge': ({ goal, value, total }) =>
    `${value} is far more than the target ${total} of “${goal}”. Correct the cell.`,
  'plan.months.negative': ({ goal, value }) =>
    `A month of “${goal}” is ${value}, which is below 0. Write 0 or more.`,
  'plan.months.noWeights': ({ goal }) =>
    `“${goal}” goes to the months by weights, but all of them are empty or 0. Write at least one above 0, or choose another month method.`,
  'plan.joiners.fixed': ({ goal }) =>
    `“${goal}” has fixed months or quarters, so its months cannot be what people have who come or go. Choose ${monthMethodNames.weights} or another month method and clear the quarters, or choose ${joinerRuleNames.days}.`,
  'plan.joiners.unused': ({ goal }) =>
    `“${goal}” is no sum, so nobody has a part of it by days or season. Clear the cell.`,
  'plan.months.unused': ({ goal }) =>
    `“${goal}” has numbers in its months that its month method does not use. To use them choose “Fixed by month” or “Month weights”.`,
  'plan.parent.unknown': ({ member, parent, suggested }) =>
    `“${parent}”, above “${member}”, is nobody in the list.${didYouMean(suggested)} Write the key or name of a member; the top has none above it.`,
  'plan.parent.cycle': ({ members }) =>
    `Members are above each other in a circle: ${members}. Correct one parent key.`,
  'plan.top.several': ({ first, second }) =>
    `“${first}” and “${second}” both have no parent, but there is only one top. Give “${second}” a parent key.`,
  'plan.rank.unknown': ({ member, rank, suggested }) =>
    `The rank “${rank}” of “${member}” is not in the list of ranks.${didYouMean(suggested)} Add it there, or correct it.`,
  'plan.headcount.negative': ({ member, headcount }) =>
    `The headcount ${headcount} of “${member}” is below 0. Write 0 or more.`,
  'plan.weight.negative': ({ name, weight }) =>
    `The weight ${weight} of “${name}” is below 0. Write 0 or more.`,
  'plan.multiple.negative': ({ rank, multiple }) =>
    `The multiple ${multiple} of rank “${rank}” is below 0. Write 0 or more.`,
  'plan.ramp.range': ({ share }) =>
    `A productivity of ${percent(share)} is not between 0% and 100%. If you mean ${share}%, type ${share}% and not ${share}.`,
  'plan.member.reversed': ({ member, start, end }) =>
    `“${member}” ends on ${end}, before starting on ${start}. Swap or correct the dates.`,
  'plan.member.outside': ({ member, start, end }) =>
    `“${member}” is not in post during the plan from ${start} to ${end} and can carry no target. Check the dates.`,
  'plan.basis.unknownMember': ({ member, suggested }) =>
    `The bases name “${member}”, who is not in the organisation.${didYouMean(suggested)} Correct the key or name, or add the member.`,
  'plan.basis.unknownGoal': ({ goal, suggested }) =>
    `The bases name the goal “${goal}”, which is not in the list of goals.${didYouMean(suggested)} Correct the key or name, or add the goal.`,
  'plan.basis.belowZero': ({ member, amount }) =>
    `“${member}” has ${amount} in all in the last period. That counts as 0, so nothing goes there by it. If this is not meant, write a fixed target on the sheet Bases or choose another method.`,
  'plan.months.belowZero': ({ goal, month, amount }) =>
    `“${goal}” has ${amount} in all in month ${month} of the last period. That counts as 0, so this month gets no target. If this is not meant, choose another Month method on the sheet Goals.`,
  'plan.basis.methodUnused': ({ member }) =>
    `Nobody stands below “${member}”, so this method has nobody to share among. To say how “${member}” and the others get their targets, write it in the row of the unit above them; else clear the cell.`,
  'plan.basis.negative': ({ member, value }) =>
    `A basis of member “${member}” is ${value}, below 0. Write 0 or more.`,
  'plan.growth.range': ({ member, growth }) =>
    `The growth of member “${member}” is ${percent(growth)}, not between -100% and 500%. If you mean ${growth}%, type ${growth}% and not ${growth}.`,
  'plan.fixed.top': ({ member, fixed, total }) =>
    `The fixed target ${fixed} of the top “${member}” differs from the goal's target ${total}. Make them equal, or clear this cell.`,
  'plan.fixed.exceed': ({ parent, target, fixed, excess }) =>
    `The fixed targets below “${parent}” add up to ${fixed}, which is ${excess} more than its target ${target}. Lower them, or raise the target.`,
  'plan.fixed.short': ({ parent, target, fixed, missing }) =>
    `All below “${parent}” have fixed targets; they add up to ${fixed}, which is ${missing} less than its target ${target}. Raise one, or clear one so that it takes the rest.`,
  'plan.offer.twice': ({ product, channel }) =>
    `Product “${product}” through channel “${channel}” is listed twice. Make it one row.`,
  'plan.funnel.unknownGoal': ({ goal, suggested }) =>
    `The funnel's goal “${goal}” is not in the list of goals.${didYouMean(suggested)} Choose one from the list, or leave it empty for no funnel.`,
  'plan.funnel.noScenario': ({ chosen, suggested }) =>
    chosen === ''
      ? 'No scenario is chosen yet. Choose one from the scenarios.'
      : `The chosen scenario “${chosen}” is not in the list of scenarios.${didYouMean(suggested)} Choose one from the list.`,
  'plan.funnel.fewStages': ({ stages }) =>
    `The funnel has ${stages} stage(s) but needs at least two: the deal and what comes before. Add stages, or clear the funnel's goal.`,
  'plan.funnel.manyStages': ({ stages, most }) =>
    `The funnel has ${stages} stages; there is room for ${most}. Delete or join some.`,
  'plan.funnel.capacity': ({ capacity }) =>
    `The capacity per person and day is ${capacity} but must be more than 0. Write what one person can do a day.`,
  'plan.funnel.days': ({ days, maximum }) =>
    `${days} must be a whole number from 1 to ${maximum}, or empty to be counted from the calendar.`,
  'plan.rate.range': ({ name, rate }) =>
    rate > 1
      ? `The rate ${percent(rate)}${name === '' ? '' : ` of “${name}”`} is over 100%. A rate is at most 100%; if you mean ${rate}%, type ${rate}% and not ${rate}.`
      : `The rate ${percent(rate)}${name === '' ? '' : ` of “${name}”`} must be more than 0%.`,
  'plan.rates.count': ({ scenario, rates, stages, needed }) =>
    `Scenario “${scenario}” has ${rates} rate(s), but ${stages} stage(s) need ${needed}. Add what is missing, or clear what is too many.`,
  'plan.deal.notPositive': ({ name, averageDeal }) =>
    `The average deal ${averageDeal}${name === '' ? '' : ` of “${name}”`} must be more than 0.`,
  'plan.lag.range': ({ stage, lag }) =>
    `The months before of “${stage}” are ${lag}, but must be a whole number from 0 to 12.`,
  'plan.week.weightOff': ({ weight }) =>
    `This weekday counts ${weight}, but it is not worked. Choose Yes for it, or clear what it counts.`,
  'plan.week.weight': ({ weight, least, most }) =>
    `This weekday counts ${weight}, but a worked day counts from ${least} to ${most.toLocaleString('en')}. ${weight === 0 ? 'If it is off, choose No for it and clear what it counts.' : 'Write such a number, or clear the cell: a usual day counts 1.'}`,
  'plan.day.weight': ({ day, weight, least, most }) =>
    `${day} counts ${weight}, but a special day counts from ${least} to ${most.toLocaleString('en')}. ${weight === 0 ? 'If it is closed, move it to the days off beside this list.' : 'Write such a number, or clear the cell: it counts as its weekday then.'}`,
  'plan.week.none': () => 'No weekday is worked. Choose Yes for at least one.',
};
