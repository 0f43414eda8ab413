/** Columns of the list of goals that say what a goal is. */
export const goalKindColumns = {
  kind: {
    header: 'Kind',
    help: 'Sum: adds up over people and months, as premium and deals do. Level: a number at period end, as headcount and stock. Rate: renewal, margin. Average: amount per deal. Empty: sum.',
  },
  opening: {
    header: 'Opening value',
    help: 'Of a level: what it stands at before the plan. Empty: the last month of the last period on the sheet Bases, else 0.',
  },
  weightedBy: {
    header: 'Weighted by',
    help: 'Of a rate or an average: key of the goal by which people count, such as the premium due for a renewal rate. Empty: all count alike.',
  },
  amountOf: {
    header: 'Makes up',
    help: 'Of a rate or an average that follows from two goals: key of the amount, such as the premium of an average premium weighted by deals. Empty: it is typed on Readings.',
  },
  joiners: {
    header: 'Joiners and leavers',
    help: 'What people who come or go have of a sum. Days in post: as much as their days. Season of their months: the season of the months in which they are there; the goal’s months are what people have. Empty: days. Takes effect with a build.',
  },
};
