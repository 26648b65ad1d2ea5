/** Cells as a row of a Markdown table; a line break in one is kept as `<br>`. */
export const markdownRow = (cells: readonly string[]): string =>
  `| ${cells
    .map((cell) =>
      cell
        .trim()
        .replaceAll('|', '\\|')
        .replace(/[^\S\n]+/g, ' ')
        .replace(/ ?[\r\n]+ ?/g, '<br>'),
    )
    .join(' | ')} |`;
