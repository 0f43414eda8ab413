import type { SmartIssueCodes, SmartTexts } from '#language/goals/smart.ts';
import type { IssueTexts } from '#language/messages.ts';

/** The blanks of a goal as the sidebar calls them. */
const PARTS: Readonly<Record<string, string>> = {
  verb: 'Verb',
  object: 'Object',
  to: 'To',
  by: 'By when',
  from: 'From',
};

export const smartIssues: IssueTexts<SmartIssueCodes> = {
  'smart.goal.tooLong': ({ length, longest }) =>
    `goal: ${length} characters are more than ${longest}. Write one goal in one sentence.`,
  'smart.today.invalid': ({ today }) => `today: "${today}" is not a date. Write it as 2026-07-31.`,
  'smart.number.invalid': ({ argument, value }) =>
    `${argument}: ${value} is not a number. Write a number, or leave it empty.`,
  'smart.answer.missing': ({ part }) =>
    `${PARTS[part] ?? part}: this blank is still empty. Fill it in to complete the goal.`,
  'smart.answer.worse': ({ letters }) =>
    `With this answer ${letters} would no longer pass. Change it, or edit the sentence itself.`,
};

const of = (words: string): string => (words === '' ? '' : ` (${words})`);

export const smartTexts: SmartTexts = {
  letters: { S: 'Specific', M: 'Measurable', A: 'Achievable', R: 'Result-oriented', T: 'Time-limited' },
  verdicts: {
    pass: 'OK',
    doubtful: 'unclear',
    missing: 'not met',
    unknown: 'not enough information',
  },
  reasons: {
    S: {
      specific: (words) => `S: it says what it is about${of(words)}.`,
      generic: (words) =>
        `S: ${words || 'the indicator'} is too broad. For which product, channel, region or team?`,
      nameOnly: (words) =>
        `S: ${words} is named, but not what is to be achieved there. What exactly should change?`,
      objectOnly: (words) =>
        `S: it is not quite clear what is meant${of(words)}. Add the product, channel, customer or person.`,
      nothingNamed: (words) =>
        `S: nothing concrete is named${of(words)}. Add the product, channel, customer or person it is about.`,
      empty: () => 'S: there is no goal yet. Write what is to be done, and for whom.',
    },
    M: {
      measured: (words) => `M: it can be measured${of(words)}.`,
      growthWithoutBaseline: (words) =>
        `M: it can be measured${of(words)}. It helps to add from what to what.`,
      noUnit: (words) =>
        `M: ${words || 'the number'} has no clear unit. Add one, such as dollars, customers or %.`,
      noIndicator: (words) =>
        `M: ${words || 'the number'} does not say of what. Add the indicator, such as bookings.`,
      approximate: (words) => `M: ${words} is not an exact number. Write how many.`,
      indefinite: (words) => `M: ${words} may only mean "one of". Write how many, and what result counts.`,
      comparedOnly: (words) =>
        `M: it is only compared with the past${of(words)}. Write how many or how much.`,
      doneOrNot: (words) => `M: ${words} is either done or not. Add a number that a record can prove.`,
      onlyNames: (words) => `M: the number in ${words} belongs to a name. Add an indicator and a number.`,
      noNumber: (words) =>
        `M: there is no number${of(words)}. Add an indicator and how much, such as "20 new customers".`,
      empty: () => 'M: there is no number yet. Add an indicator and how much.',
    },
    A: {
      withinPotential: (words) => `A: ${words || 'it'} is within the past average plus the potential.`,
      statedAverage: (words) => `A: it starts from what was reached before${of(words)}.`,
      belowAverage: (words) =>
        `A: ${words || 'the target'} is below the past average. Is that what you want?`,
      abovePotential: (words) =>
        `A: ${words || 'the target'} is beyond the past average plus the potential. Find a lever, or argue for more potential.`,
      absurd: (words) => `A: out of reach${of(words)}. Change the amount or the time.`,
      noAverage: () => 'A: not enough information. Add the past average.',
      noPotential: (words) =>
        `A: not enough information${of(words)}. Add the past average and the potential you can argue for.`,
      noTarget: () => 'A: there is no number to compare with the past average.',
      noData: () => 'A: not enough information. Add the past average and the potential.',
      empty: () => 'A: there is no goal yet.',
    },
    R: {
      planNamed: (words) => `R: it serves ${words}.`,
      linkStated: (words) => `R: it says what it serves${of(words)}.`,
      planHinted: (words) =>
        `R: ${words} sounds like one of the company’s plans. Write the plan’s full name.`,
      planNotNamed: () => 'R: none of the company’s plans is named. Add the plan that it serves.',
      noData: () => 'R: not enough information. Add which plan or project of the company it serves.',
      empty: () => 'R: there is no goal yet.',
    },
    T: {
      dated: (words) => `T: it has a date or period${of(words)}.`,
      deadlinePast: (words) => `T: ${words} has passed. Write a later date, or the year.`,
      yearOnly: (words) => `T: ${words} alone is broad. Write by which date.`,
      recurringOnly: (words) => `T: ${words} says how often, not until when. Add an end.`,
      startOnly: (words) => `T: ${words} says only when it starts. Write until when.`,
      vagueTime: (words) => `T: ${words} is not a date. Write by when.`,
      noTime: () => 'T: there is no date or period. Write by when.',
      empty: () => 'T: there is no date or period yet. Write by when.',
    },
  },
  remarks: {
    twoGoals: () => 'There are two goals in one sentence. Write one a line, so that each can be followed up.',
    growthWithoutBaseline: (words) => `${words}: from which level? Write from what to what.`,
    hedged: (words) => `${words} leaves the goal open. Leave the words out, or write what is certain.`,
    slogan: (words) => `${words} is a slogan: nobody can check it.`,
  },
  questions: {
    verb: 'What is to be done? (raise, sign, visit …)',
    object: 'Of what? (indicator, with product, channel, customer or person)',
    from: 'Where does it stand today? (may stay empty)',
    to: 'What is to be reached? (number and unit)',
    by: 'By when? (date or period)',
  },
  wellFormed: 'All five are OK: S, M, A, R and T.',
};
