/**
 * What the bars are filled with beside plain colours. Vega writes a fill such as `url(#hatch)` as it is; what it
 * stands for is added to its SVG here (https://www.w3.org/TR/SVG2/pservers.html).
 */
const bar = '#1b3a6b';
const definitions = `<defs>
<pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="#fff"/><rect width="2" height="5" fill="${bar}"/></pattern>
<pattern id="dots" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="4" height="4" fill="#fff"/><circle cx="2" cy="2" r="1.35" fill="${bar}"/></pattern>
<linearGradient id="fade"><stop offset="0" stop-color="${bar}"/><stop offset="1" stop-color="${bar}" stop-opacity="0.06"/></linearGradient>
</defs>`;

/** The picture that Vega drew, with the patterns that its bars refer to. */
export const withPatterns = (svg: string): string =>
  svg.replace(/<svg[^>]*>/, (open) => `${open}${definitions}`);
