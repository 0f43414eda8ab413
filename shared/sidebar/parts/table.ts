import { makeStyles, tokens } from '@fluentui/react-components';

/** Small tables: a name first, then numbers. */
export const useTable = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    '& th': { fontWeight: tokens.fontWeightSemibold, textAlign: 'right', padding: '4px 0' },
    '& td': {
      textAlign: 'right',
      padding: '4px 0',
      borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    },
    '& th:first-child, & td:first-child': { textAlign: 'left' },
    '& td + td, & th + th': { paddingLeft: '10px' },
  },
  /** Names give way, numbers never. */
  names: {
    '& th:first-child': { width: '100%' },
    '& td': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
    '& td:first-child': { maxWidth: 0 },
  },
  summary: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, cursor: 'pointer' },
});
