import { didYouMean } from '#language/en/plan/did-you-mean.ts';
import type { ExecutionIssues } from '#language/execution/execution.ts';
import type { IssueTexts } from '#language/messages.ts';
import { execution } from './execution.ts';

const {
  standards,
  raters,
  floors,
  revisionSteps,
  revisionFields,
  timeUses,
  blockTasks,
  weekdays,
  thresholds,
} = execution;
const percent = (ratio: number): string => `${Number((ratio * 100).toPrecision(12))}%`;

export const executionIssues: IssueTexts<ExecutionIssues> = {
  'actuals.date.missing': () => 'The entry has no date and is left out of the totals. Write the day.',
  'actuals.date.unreadable': ({ typed }) =>
    `“${typed}” is not a date, so the entry is left out. Type a day that exists, such as 2026-01-31.`,
  'actuals.date.outside': ({ date, start, end }) =>
    `${date} is outside the plan from ${start} to ${end}, so the entry is left out. Correct the date.`,
  'actuals.date.future': ({ date, today }) =>
    `${date} lies after today, ${today}, so the entry is left out. Correct the date, or the “today” of the plan.`,
  'actuals.person.missing': () => 'The person is missing. Write a key or a name from the organisation.',
  'actuals.person.unknown': ({ person, suggested }) =>
    `“${person}” is nobody in the organisation.${didYouMean(suggested)} Correct the key or name, or add the person.`,
  'actuals.person.ambiguous': ({ person, keys }) =>
    `More than one member is called “${person}”. Write the key instead, one of: ${keys}.`,
  'actuals.person.isUnit': ({ person }) =>
    `“${person}” is a unit, not a person. Write the person in it who did the work.`,
  'actuals.person.notInPost': ({ person, date }) =>
    `“${person}” is not in post on ${date}. The entry counts; check the date, or the days in post.`,
  'actuals.person.former': ({ person }) =>
    `“${person}” is no longer in the organisation. This counts for the company, under former members.`,
  'actuals.count.unreadable': ({ stage, typed }) =>
    `“${stage}” is “${typed}”, which is not a number, so the entry is left out. Write the number alone.`,
  'actuals.count.tooLarge': ({ stage, value, most }) =>
    `“${stage}” is ${value}, beyond ${most}, so the entry is left out. Check it.`,
  'actuals.count.tooFine': ({ stage, value }) =>
    `“${stage}” is ${value}, more than two decimals, so the entry is left out. Write a share of a deal with two decimals at most, such as 0.5 or 0.33.`,
  'actuals.amount.unreadable': ({ typed }) =>
    `The amount “${typed}” is not a number, so the entry is left out. Write the number alone.`,
  'actuals.amount.rounded': ({ amount, rounded }) =>
    `The amount ${amount} has more than two decimals. It counts as ${rounded}.`,
  'actuals.amount.tooLarge': ({ amount, most }) =>
    `The amount ${amount} is beyond ${most}, so the entry is left out. Check it, or write it in several entries.`,
  'actuals.kind.unknown': ({ typed }) =>
    `“${typed}” is not a kind of entry, so the entry is left out. Choose one of: ${Object.values(execution.logKinds).join(', ')}; or leave the kind empty.`,
  'actuals.return.above': () =>
    'The entry is a return but its numbers are above 0, so it is left out. Type what was given back below 0, such as -200.',
  'actuals.deals.aboveMeetings': ({ dealStage, deals, meetingStage, meetings }) =>
    `“${dealStage}” is ${deals} but “${meetingStage}” only ${meetings}. The entry counts; add the missing ones if they took place that day.`,
  'actuals.amount.withoutDeal': ({ amount, dealStage }) =>
    `There is an amount of ${amount} but no “${dealStage}”. The entry counts; write how many it came from.`,
  'actuals.deal.withoutAmount': ({ deals, dealStage }) =>
    `“${dealStage}” is ${deals}, but there is no amount. The entry counts; write the amount.`,
  'actuals.product.unknown': ({ product }) =>
    `The product “${product}” is not in the list. The entry counts, under no product; choose one from the list.`,
  'actuals.channel.unknown': ({ channel }) =>
    `The channel “${channel}” is not in the list. The entry counts, under no channel; choose one from the list.`,
  'actuals.offer.unknown': ({ product, channel }) =>
    `“${product}” is not sold through “${channel}” in the plan. The entry counts; check both.`,
  'actuals.hand.goal': ({ goal }) =>
    `“${goal}” is not a goal that is tracked by hand, so the row is left out. Write the key of one that is, or choose “By hand” for it on the sheet Execution settings.`,
  'actuals.hand.outside': ({ month, months }) =>
    `There is a number in month ${month}, but the plan has ${months} months. It counts nothing; delete it, or move it to its month.`,
  'actuals.hand.unreadable': ({ month, typed }) =>
    `${month}: “${typed}” is not a number and counts nothing. Write the number alone.`,
  'actuals.hand.tooLarge': ({ month, value, most }) =>
    `${month}: ${value} is beyond ${most} and counts nothing. Check it.`,
  'actuals.hand.future': ({ month, today }) =>
    `${month} has not begun on ${today}, so its number counts nothing yet. Move it to its month.`,
  'actuals.reading.goal': ({ goal }) =>
    `${goal === '' ? 'No goal is written' : `“${goal}” is not a level, a rate or an average of this plan`}, so the reading is left out. Write the key or the name of one of the sheet Goals; what adds up goes into the log.`,
  'actuals.reading.built': ({ goal }) =>
    `“${goal}” follows from two other goals (Makes up, Weighted by on the sheet Goals), so the reading is left out. Log those goals; or clear Makes up to type readings.`,
  'actuals.reading.number': ({ typed }) =>
    `${typed === '' ? 'The number is missing' : `“${typed}” is not a number up to 1,000,000,000,000`}, so the reading is left out. Write the number alone; 0 only if it was 0.`,
  'actuals.reading.of': ({ goal, typed }) =>
    `“${goal}” is so much of so much, but “Of” ${typed === '' ? 'is empty' : `says “${typed}”`}, so the reading is left out. Write of how much: a number of 0 or more.`,
  'actuals.reading.negative': ({ goal, typed }) =>
    `“${goal}” is a level and stands at ${typed} here: a reading is what there is, not a change. It counts as it is.`,
  'actuals.reading.share': ({ goal, typed, of }) =>
    `“${goal}” has ${typed} of ${of} here. If ${typed} is the rate itself, write how many of the ${of} it was. It counts as it is.`,
  'actuals.reading.ofLevel': ({ goal, typed }) =>
    `“${goal}” is a level: one number, but “Of” says “${typed}”, so the reading is left out. Empty that cell.`,
  'actuals.log.tooLong': ({ rows, most, people, days }) =>
    `The log has ${rows} rows; a workbook can bear ${most}, which is ${days} days with a row a day for ${people} people. Move the oldest rows to another workbook, then build again.`,
  'actuals.row.repeated': ({ first }) =>
    `This says the same as entry ${first} of the log. Both count; delete one if it was pasted twice.`,

  'actions.kind.missing': () => 'The kind of the action is missing. Choose one from the list.',
  'actions.kind.unknown': ({ typed }) =>
    `“${typed}” is not a kind of action. Choose one of: ${Object.values(execution.actionKinds).join(', ')}.`,
  'actions.what.missing': () => 'It is not said what is to be done. Write the action.',
  'actions.due.missing': () => 'The action has no due date. Write the day by which it is done.',
  'actions.due.unreadable': ({ typed }) =>
    `The due date “${typed}” is not a date. Type a day that exists, such as 2026-01-31.`,
  'actions.due.outside': ({ due, start, end }) =>
    `The due date ${due} is outside the plan from ${start} to ${end}. Choose a day within it.`,
  'actions.customer.missing': () =>
    'A visit, call or invitation is made to somebody. Write the customer or agent.',
  'actions.closed.unreadable': ({ typed }) =>
    `The day of completion “${typed}” is not a date. Type a day that exists, such as 2026-01-31.`,
  'actions.closed.future': ({ closed, today }) =>
    `The action cannot have been closed on ${closed}, after today, ${today}. Correct the day, or clear it.`,
  'actions.closed.withoutResult': ({ closed }) =>
    `The action was closed on ${closed}, but without a result. Write what came of it.`,
  'actions.result.withoutDay': () =>
    'There is a result, but no day of completion, so the action stays open. Write the day if it is finished.',

  'tracking.threshold.range': ({ threshold, value }) =>
    `“${thresholds[threshold]}” is ${percent(value)}. Write more than 0% and at most 200%.`,
  'tracking.threshold.order': ({ lower, low, higher, high }) =>
    `“${thresholds[lower]}” (${percent(low)}) must be below “${thresholds[higher]}” (${percent(high)}). Correct one of them.`,
  'tracking.contract.belowAssessment': ({ channel, contract, assessment }) =>
    `The contract task ${contract} of “${channel}” is below its assessment task ${assessment}. Agree on at least ${assessment}.`,
  'tracking.channel.negative': ({ channel, value }) =>
    `A figure of “${channel}” is ${value}, below 0. Write 0 or more.`,

  'evaluation.score.range': ({ standard, rater, score }) =>
    `The score ${score} for “${standards[standard]}” (${raters[rater]}) is not between 0 and 100. Correct it.`,
  'evaluation.score.tooFine': ({ standard, rater, score }) =>
    `The score ${score} for “${standards[standard]}” (${raters[rater]}) has more than two decimals. Round it.`,
  'evaluation.weight.notWhole': ({ part, weight, most }) =>
    `The weight ${weight} of “${{ ...standards, ...raters }[part]}” is not a whole number from 0 to ${most}. Write one, such as 20.`,
  'evaluation.weights.none': ({ of }) =>
    `All weights of the ${of === 'standards' ? 'standards' : 'raters'} are 0. Write at least one above 0.`,
  'evaluation.cap.range': ({ cap }) =>
    `Completion can bring at most ${cap} points. Write a number from 100 to 200.`,
  'evaluation.floor.minimum': ({ floor, minimum }) =>
    `${floors[floor]}: ${percent(minimum)} is not between 0% and 200%. If you mean ${minimum}%, type ${minimum}% and not ${minimum}.`,
  'evaluation.floor.factor': ({ floor, factor }) =>
    `${floors[floor]}: the pay factor ${factor} is not between 0 and 1. Write 1 to show a missed minimum only.`,
  'evaluation.bands.none': () =>
    'The table of pay bands is empty. Write at least one band, from 0 points on.',
  'evaluation.bands.first': ({ from }) =>
    `The first pay band begins at ${from}. Begin it at 0, so that everybody has a band.`,
  'evaluation.bands.order': ({ above, below }) =>
    `The pay band from ${below} stands below the one from ${above}. Let the bands rise, each number once.`,
  'evaluation.bands.factor': ({ from, factor }) =>
    `The pay factor ${factor} of the band from ${from} is not between 0 and 10. Correct it.`,
  'evaluation.bands.falling': ({ from, factor, above }) =>
    `The pay factor falls from ${above} to ${factor} at the band from ${from}: whoever does better gets less. Correct it if that is not meant.`,

  'revision.notSet': ({ goal }) =>
    `Goal “${goal}” is not on record yet, so it cannot be revised. Build the plan first; that puts it on record.`,
  'revision.alreadySet': ({ goal }) =>
    `Goal “${goal}” is on record already. To change it, revise it: first the plan, then the time, then the amount.`,
  'revision.reason.missing': () => 'The reason is missing. Write why the change is needed.',
  'revision.author.missing': () => 'The author is missing. Write who decides the change.',
  'revision.date.earlier': ({ date, last }) =>
    `The date ${date} is before the last revision, ${last}. Write that day or a later one.`,
  'revision.order': ({ goal, step, missing }) =>
    `Goal “${goal}”: “${revisionSteps[step]}” comes only after “${revisionSteps[missing]}” was tried. Record that attempt first.`,
  'revision.before.stale': ({ field, recorded, given }) =>
    `The ${revisionFields[field]} on record is ${recorded}, not ${given}: the goal was changed meanwhile. Read it again and repeat the revision.`,
  'revision.change.foreign': ({ step, field }) =>
    `“${revisionSteps[step]}” must leave the ${revisionFields[field]} as it is. Make one change at a time.`,
  'revision.change.none': ({ step }) =>
    `“${revisionSteps[step]}” changes nothing. Write what is to be different.`,
  'revision.figure.stale': ({ goal }) =>
    `“${goal}”: a figure was changed after this page was opened, or rows of the record were edited. Refresh and try again; if it stays, restore the Revisions sheet from the version history.`,
  'revision.time.notLater': ({ from, to }) =>
    `The new end ${to} is before the old one, ${from}. Choose a later day.`,
  'revision.time.beyondPlan': ({ from, to, latest }) =>
    from === latest
      ? `The end cannot be moved to ${to}: a plan has at most 36 months, and this one has them, up to ${latest}. Record the attempt with the end as it is, ${from}; after it the amount may be changed.`
      : `The end cannot be moved to ${to}: a plan has at most 36 months, up to ${latest}. Choose a day up to then.`,
  'revision.total.invalid': ({ total }) => `The amount ${total} is not above 0. Write the new amount.`,
  'revision.record.noBeginning': ({ goal }) =>
    `The record of goal “${goal}” does not begin with “${revisionSteps.set}”. Put the missing row back.`,
  'revision.record.shortened': ({ goal, expected, found }) =>
    `The record of goal “${goal}” had ${expected} row(s) and now has ${found}. Put the missing rows back from an earlier copy.`,
  'revision.record.altered': ({ goal, number }) =>
    `Row ${number} of the record of goal “${goal}” no longer says what it said. Put it back from an earlier copy.`,
  'revision.typedOver.total': ({ goal, recorded, found }) =>
    `The amount of goal “${goal}” was typed over: ${found} instead of ${recorded} on record. Put ${recorded} back, then revise it: first the plan, then the time, then the amount.`,
  'revision.typedOver.day': ({ goal, field, recorded, found }) =>
    `The ${revisionFields[field]} of goal “${goal}” was typed over: ${found} instead of ${recorded} on record. Put ${recorded} back, then revise the goal.`,
  'revision.goalGone': ({ goal }) =>
    `Goal “${goal}” is on record, but was deleted from Goals or given another kind. Restore it with the same key and the kind Sum.`,
  'revision.follow.both': ({ goal }) =>
    `“${goal}” has totals of quarters as well as fixed months, and they do not go with this amount. Empty the quarters or the months on the Goals sheet first, so that the others follow.`,
  'revision.follow.belowZero': ({ member }) =>
    `By the same amount each, “${member}” would fall below zero. Let them follow in proportion, or say the amounts by hand.`,
  'revision.noFunnel': () =>
    'The goal has no funnel, so it cannot be said what a change would need. Give it a funnel with an average deal and rates.',
  'revision.reached': ({ done, total }) =>
    `The goal is reached: ${done} of ${total}. There is nothing to revise.`,
  'revision.noDayLeft': ({ today, end }) =>
    `No working day is left after ${today} up to ${end}. Only a later end can help.`,

  'supervisor.share.range': ({ use, share }) =>
    `The time share of “${timeUses[use]}” is ${share}. Write a number of per cent from 0 to 100.`,
  'supervisor.shares.none': () => 'All time shares are 0. Write at least one above 0.',
  'supervisor.shares.sum': ({ sum }) =>
    `The time shares add up to ${sum}%, not 100%. They are taken in proportion; correct them if that is not meant.`,
  'supervisor.block.reversed': ({ weekday, from, to }) =>
    `${weekdays[weekday]}: the block from ${from} to ${to} does not end after it begins. Correct the times.`,
  'supervisor.block.outside': ({ weekday }) =>
    `${weekdays[weekday]}: a block is outside the day. Write times from 00:00 to 24:00.`,
  'supervisor.block.overlap': ({ weekday, from, to, other }) =>
    `${weekdays[weekday]}: the block from ${from} to ${to} overlaps the one at ${other}. Move one of them.`,
  'supervisor.fixed.skipped': ({ weekday, task }) =>
    `${weekdays[weekday]}: “${blockTasks[task]}” is missing and is never skipped. Give it a block.`,
};
