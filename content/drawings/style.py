"""The colours of the pictures, in light and in dark. `look` in the kit names one of these classes."""

STYLE = """
svg{color-scheme:light dark;font-family:"Segoe UI",system-ui,sans-serif;
--desk:#e3e9ee;--window:#fff;--chrome:#d3dbe2;--panel:#f1f4f6;--line:#b9c4cc;--bar:#d5dce2;--shade:#b7c2cb;
--ink:#14212a;--muted:#53616c;--accent:#0a4f94;--on:#fff;--tint:#d9e9f8;--suite:#3c74a8;--on-suite:#fff}
@media (prefers-color-scheme:dark){svg{
--desk:#0c1317;--window:#1a242b;--chrome:#2d3a44;--panel:#232f37;--line:#4b5b67;--bar:#3a4853;--shade:#05090b;
--ink:#f2f6f8;--muted:#b4c1ca;--accent:#7cc4f7;--on:#06202f;--tint:#1c4058;--suite:#1d4b70;--on-suite:#dceaf5}}
text{fill:currentColor}
.ink,.bold{color:var(--ink)}.muted{color:var(--muted)}.accent{color:var(--accent)}.on{color:var(--on)}
.on-suite{color:var(--on-suite)}.bold,.on{font-weight:600}
.icon{fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.desk{fill:var(--desk)}.window{fill:var(--window)}.chrome{fill:var(--chrome)}.panel{fill:var(--panel)}
.bar{fill:var(--bar)}.blank{fill:var(--line)}.shade{fill:var(--shade)}.suite{fill:var(--suite)}.primary{fill:var(--accent)}
.tint{fill:var(--tint)}.edge{fill:var(--window);stroke:var(--line);stroke-width:2}
.plain{fill:var(--panel);stroke:var(--line);stroke-width:2}.open{fill:var(--bar);stroke:var(--muted);stroke-width:2}
.target{fill:var(--tint);stroke:var(--accent);stroke-width:3}
.rule{fill:none;stroke:var(--line);stroke-width:2}.frame{fill:none;stroke:var(--line);stroke-width:2}
"""
