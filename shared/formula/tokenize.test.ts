import { describe, expect, it } from 'vitest';
import { type Notation, tokenize } from './tokenize.ts';

/** `kind:text` of every token but operators, separators and brackets, which are told by their text. */
const told = (formula: string, notation?: Notation): string =>
  tokenize(formula, notation)
    .map(({ kind, text }) =>
      ['operator', 'open', 'close', 'separator'].includes(kind) ? text : `${kind}:${text}`,
    )
    .join(' ');

describe('the tokens of a formula', () => {
  it.each([
    ['cells and blocks', '$A1+B$2:$C$3', 'reference:$A1 + reference:B$2:$C$3'],
    ['small letters', 'sum(a1:b2)', 'function:sum ( reference:a1:b2 )'],
    ['whole columns and rows', 'SUM(A:$C,2:$5)', 'function:SUM ( reference:A:$C , reference:2:$5 )'],
    ["Google's open ranges", 'A2:A+B3:3', 'reference:A2:A + reference:B3:3'],
    ['the last cell', 'XFD1048576+XFE1+A1048577', 'reference:XFD1048576 + name:XFE1 + name:A1048577'],
    ['plain sheets', 'Plan!A1+目标!B2', 'reference:Plan!A1 + reference:目标!B2'],
    ['sheets of any script', 'Лист1!A1+été!A1', 'reference:Лист1!A1 + reference:été!A1'],
    ['sheets in quotes', "'It''s 1'!A1", "reference:'It''s 1'!A1"],
    ['a sheet whose name begins with digits', '2026!A1', 'reference:2026!A1'],
    ['sheets that look like cells', "A1!B2+'R1C1'!C3", "reference:A1!B2 + reference:'R1C1'!C3"],
    [
      'workbooks by number',
      "[1]目标!D10+'[12]My plan'!A1",
      "reference:[1]目标!D10 + reference:'[12]My plan'!A1",
    ],
    [
      'workbooks by path',
      String.raw`'C:\my dir\[Book.xlsx]Plan'!A1*[Book.xlsx]Plan!$A$1:B2`,
      String.raw`reference:'C:\my dir\[Book.xlsx]Plan'!A1 * reference:[Book.xlsx]Plan!$A$1:B2`,
    ],
    ['names of workbooks', "[1]!Rate+'a b.xlsx'!Rate", "name:[1]!Rate + name:'a b.xlsx'!Rate"],
    ['what another program offers', "[1]!'EUR,SPOT'", "name:[1]!'EUR,SPOT'"],
    ['blocks through sheets', 'SUM(Jan:Mar!A1)', 'function:SUM ( reference:Jan:Mar!A1 )'],
    ['the same in quotes', "'Jan 1:Mar 2'!A1:B2", "reference:'Jan 1:Mar 2'!A1:B2"],
    ['the same in quotes of each', "'Jan 1':'Mar 2'!A1", "reference:'Jan 1':'Mar 2'!A1"],
    ['a range to a cell on a sheet', 'Plan!A1:Plan!B2', 'reference:Plan!A1 : reference:Plan!B2'],
    ['the same from a plain cell', 'A1:Plan!B2', 'reference:A1 : reference:Plan!B2'],
    [
      'names on a sheet',
      'Plan!Rate+Plan!MyLambda(1)',
      'name:Plan!Rate + function:Plan!MyLambda ( number:1 )',
    ],
    ['names', 'rate.2026+目标_1+_x+\\a?', 'name:rate.2026 + name:目标_1 + name:_x + name:\\a?'],
    ['names that look like R1C1', 'R1C1+RC+R[1]C', 'name:R1C1 + name:RC + table:R[1] name:C'],
    [
      'functions that look like cells',
      'LOG10(A1)+DEC2BIN(2)',
      'function:LOG10 ( reference:A1 ) + function:DEC2BIN ( number:2 )',
    ],
    ['functions of files', '_xlfn.STDEV.S(A1)', 'function:_xlfn.STDEV.S ( reference:A1 )'],
    ['numbers', '1+.5+2.+1E-9+1.5e+3', 'number:1 + number:.5 + number:2. + number:1E-9 + number:1.5e+3'],
    ['percent', '50%+A1%', 'number:50 % + reference:A1 %'],
    ['texts', '"A1"&"say ""A1!"""', 'text:"A1" & text:"say ""A1!"""'],
    ['a text without its end', '"A1+B2', 'text:"A1+B2'],
    ['errors', '#N/A+#DIV/0!+#NAME?+#SPILL!', 'error:#N/A + error:#DIV/0! + error:#NAME? + error:#SPILL!'],
    ['errors on a sheet', "Plan!#REF!+'My plan'!#REF!", "error:Plan!#REF! + error:'My plan'!#REF!"],
    [
      'cells of a sheet that is gone',
      '#REF!A1+#REF!$A$1:$B$2',
      'reference:#REF!A1 + reference:#REF!$A$1:$B$2',
    ],
    ['spilled ranges and @', 'SUM(A1#)+@B2:B9', 'function:SUM ( reference:A1 # ) + @ reference:B2:B9'],
    ['comparisons', 'A1<=B1<>C1>=2', 'reference:A1 <= reference:B1 <> reference:C1 >= number:2'],
    ['array constants', '{1,-2;"a",TRUE}', '{ number:1 , - number:2 ; text:"a" , name:TRUE }'],
    [
      'ranges between functions',
      'INDEX(A:A,1):B2',
      'function:INDEX ( reference:A:A , number:1 ) : reference:B2',
    ],
    ['ranges to functions', 'A1:INDEX(B:B,2)', 'reference:A1 : function:INDEX ( reference:B:B , number:2 )'],
    ['intersections and unions', '(A:A 2:2,C3)', '( reference:A:A space:  reference:2:2 , reference:C3 )'],
    [
      'tables',
      'Sales[Amount]+Sales[]+Sales[#All]',
      'table:Sales[Amount] + table:Sales[] + table:Sales[#All]',
    ],
    [
      'rows of tables',
      'Sales[[#This Row],[Net amount]]*[@Rate]+[@[A 1]]',
      'table:Sales[[#This Row],[Net amount]] * table:[@Rate] + table:[@[A 1]]',
    ],
    ['escapes in tables', "Sales['[a'']+A1", "table:Sales['[a''] + reference:A1"],
    ['tables of other workbooks', '[1]!Sales[Amount]', 'table:[1]!Sales[Amount]'],
    ['what is no formula', "'a'b ]", "name:'a' name:b space:  other:]"],
    ['a sheet alone', 'Plan!+1', 'name:Plan other:! + number:1'],
  ])('are told: %s', (_, formula, expected) => {
    expect(told(formula)).toBe(expected);
    expect(
      tokenize(formula)
        .map(({ text }) => text)
        .join(''),
    ).toBe(formula);
  });

  it.each([
    ['0,5*A1', 'number:0,5 * reference:A1'],
    ['SUM(A1;,5)', 'function:SUM ( reference:A1 ; number:,5 )'],
    ['{1\\2,5;3\\4}', '{ number:1 \\ number:2,5 ; number:3 \\ number:4 }'],
    ['{"a"\\b}', '{ text:"a" \\ name:b }'],
  ])('with a decimal comma: %s', (formula, expected) => {
    expect(told(formula, 'comma')).toBe(expected);
  });
});
