/** Gives the page the styles that the first screen does without. A style sheet made by script needs no request, and no hole in the CSP. */
import packs from './packs.css?inline';
import photos from './photos.css?inline';
import print from './print.css?inline';
import css from './screens.css?inline';

const sheet = new CSSStyleSheet();
sheet.replaceSync(css + packs + photos + print);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
