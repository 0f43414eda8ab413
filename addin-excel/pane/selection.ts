import { type SelectionSource, toldSelection } from '#sidebar/selection-source.ts';

/** Excel's events: other cells are selected, or something is typed. A version that has none of them tells nothing. */
export function selection(): SelectionSource {
  const { source, tell } = toldSelection();
  const follow = (begin: (context: Excel.RequestContext) => void): void => {
    Excel.run(async (context) => {
      begin(context);
      await context.sync();
    }).catch(() => {});
  };
  follow(({ workbook }) => {
    workbook.worksheets.onSelectionChanged.add(async () => tell('selected'));
    workbook.worksheets.onActivated.add(async () => tell('selected'));
    workbook.worksheets.onChanged.add(async ({ triggerSource }) => {
      // What the pane writes itself is no news to it; older versions do not say.
      if (triggerSource !== 'ThisLocalAddin') tell('typed');
    });
  });
  return source;
}
