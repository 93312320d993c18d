//! How a page looks: on a screen that is light, dark or narrow, and on paper.
//!
//! The colours of text and bars have a contrast of at least 4.5 to 1, light and dark. No element has a style of its own:
//! the policy of the page would refuse it.

/// The hash of [`STYLE`] by which the policy of a page knows it. A test says what it has to be after a change.
pub(super) const HASH: &str = "sha256-30Muv9WtK0F9PPS0JDkKO3JoAyavf/qakiWfth9mWqQ=";

pub(super) const STYLE: &str = "
:root{color-scheme:light dark;--paper:#fff;--ink:#1c2226;--soft:#4d565c;--line:#8a9298;--band:#eef2f4;--link:#0b5a85;
--f0:#1b5e7a;--t0:#fff;--f1:#8fc0d3;--t1:#12181b;--f2:#a84a16;--t2:#fff;--f3:#e3c66c;--t3:#12181b;--f4:#bfc3c6;--t4:#12181b;--f5:#fff;--t5:#1c2226}
@media (prefers-color-scheme:dark){:root{--paper:#15191c;--ink:#e6eaec;--soft:#b3bcc1;--line:#7b858b;--band:#222a2e;--link:#8cc8ec;
--f0:#7cc4e0;--t0:#0d1113;--f1:#33708a;--t1:#fff;--f2:#f0935a;--t2:#0d1113;--f3:#d2b45c;--t3:#0d1113;--f4:#62696d;--t4:#fff;--f5:#15191c;--t5:#e6eaec}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,\"Segoe UI\",Roboto,\"Helvetica Neue\",Arial,sans-serif;overflow-wrap:break-word}
main{max-width:50rem;margin:0 auto;padding:1.5rem 1rem 4rem}
h1,h2,h3,h4,h5,h6{line-height:1.25;margin:2em 0 .6em;hyphens:auto}
h1{font-size:1.9rem;margin-top:.5em}
h2{font-size:1.45rem;border-bottom:1px solid var(--line);padding-bottom:.25em}
h3{font-size:1.15rem}
h4,h5,h6{font-size:1rem}
p,ul,ol{margin:.6em 0}
p,li,td,th{white-space:pre-wrap}
li{margin:.2em 0}
li ul{margin:.1em 0}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.subtitle,.address{color:var(--soft)}
.subtitle{font-size:1.1rem;margin-top:-.4em}
.label{font-weight:600;margin:.9em 0 .25em}
blockquote{margin:.6em 0;padding:.1em 0 .1em 1em;border-left:4px solid var(--line)}
nav{background:var(--band);padding:.3em 1.2em .8em;margin:1.5em 0}
nav ul{list-style:none;padding:0}
nav .deeper{padding-left:1.5em}
.table{overflow-x:auto;margin:1em 0}
table{border-collapse:collapse;width:100%;min-width:32rem}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
th,td{text-align:left;vertical-align:top;padding:.4em .6em;border-bottom:1px solid var(--line);hyphens:auto}
thead th{background:var(--band)}
tbody th{font-weight:400}
.number{text-align:right;font-variant-numeric:tabular-nums}
.w5{width:5%}.w10{width:10%}.w15{width:15%}.w20{width:20%}.w25{width:25%}.w30{width:30%}.w35{width:35%}.w40{width:40%}.w45{width:45%}.w50{width:50%}
.w55{width:55%}.w60{width:60%}.w65{width:65%}.w70{width:70%}.w75{width:75%}.w80{width:80%}.w85{width:85%}.w90{width:90%}.w95{width:95%}.w100{width:100%}
figure{margin:1.2em 0}
svg{vertical-align:middle;overflow:visible}
.legend{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.2em 1.4em}
rect{stroke:var(--line);stroke-width:1}
text{font-size:14px;font-weight:600}
rect.c0{fill:var(--f0)}rect.c1{fill:var(--f1)}rect.c2{fill:var(--f2)}rect.c3{fill:var(--f3)}rect.c4{fill:var(--f4)}rect.c5{fill:var(--f5)}
text.c0{fill:var(--t0)}text.c1{fill:var(--t1)}text.c2{fill:var(--t2)}text.c3{fill:var(--t3)}text.c4{fill:var(--t4)}text.c5{fill:var(--t5)}
@media (forced-colors:active){svg{forced-color-adjust:none;background:#fff}}
@page{size:A4;margin:18mm 16mm}
@media print{
:root{color-scheme:light;--paper:#fff;--ink:#000;--soft:#333;--line:#777;--band:#eef2f4;--link:#000;
--f0:#1b5e7a;--t0:#fff;--f1:#8fc0d3;--t1:#12181b;--f2:#a84a16;--t2:#fff;--f3:#e3c66c;--t3:#12181b;--f4:#bfc3c6;--t4:#12181b;--f5:#fff;--t5:#1c2226}
body{font-size:10pt;line-height:1.4}
main{max-width:none;padding:0}
h1,h2,h3,h4,h5,h6,.label{break-after:avoid;break-inside:avoid}
p,li,blockquote{orphans:3;widows:3}
p:has(+blockquote),p:has(+ul),p:has(+ol),p:has(+.table){break-after:avoid}
figure,.legend,.short{break-inside:avoid}
.table{overflow:visible}
table{min-width:0}
thead{display:table-header-group;break-after:avoid}
tr{break-inside:avoid}
tbody tr:first-child{break-before:avoid}
svg,thead th,nav{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.page{break-after:page}
}
";
