import { makeStyles, tokens } from '@fluentui/react-components';

/** Small tables: names give way, numbers never. */
export const useTable = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    '& th': { fontWeight: tokens.fontWeightSemibold, textAlign: 'right', padding: '4px 0' },
    '& th:first-child': { textAlign: 'left', width: '100%' },
    '& td': {
      textAlign: 'right',
      padding: '4px 0',
      borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
    },
    '& td + td, & th + th': { paddingLeft: '10px' },
    '& td:first-child': { textAlign: 'left', maxWidth: 0 },
  },
  summary: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, cursor: 'pointer' },
});
