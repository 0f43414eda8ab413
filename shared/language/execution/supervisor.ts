/** The texts of the supervisor's time and checklists. */
export interface SupervisorTexts {
  readonly week: string;
  readonly weekNote: string;
  readonly span: string;
  readonly spanNote: string;
  readonly use: string;
  readonly share: string;
  readonly budget: string;
  readonly planned: string;
  readonly spent: string;
  readonly planOverBudget: string;
  readonly spentOverPlan: string;
  readonly total: string;
  readonly timetable: string;
  readonly date: string;
  readonly worked: string;
  readonly slot: (number: number) => string;
  readonly fixed: string;
  readonly missing: string;
  readonly allFixed: string;
  readonly someMissing: string;
  readonly checklists: string;
  readonly item: string;
  readonly rhythm: string;
  readonly atLeast: string;
  readonly from: string;
  readonly to: string;
  readonly done: string;
  readonly stillToDo: string;
}
