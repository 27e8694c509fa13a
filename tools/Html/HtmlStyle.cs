namespace LandingZone.Tools.Html;

/// <summary>The style sheet that pages share: light and dark, narrow and wide, screen and paper.</summary>
public static class HtmlStyle
{
    /// <summary>Colours, text, tables, folded parts. Every pair of colours has a contrast of 4.5 to 1 or more ("Contrast (Minimum)", WCAG 2.2).</summary>
    public const string Shared = """
        :root{color-scheme:light dark;--page:#fff;--panel:#f4f6fa;--text:#18202c;--soft:#515c6c;--line:#cdd4df;--link:#1d4f9c;
        --good:#14602a;--good-back:#e2f4e6;--bad:#a11d15;--bad-back:#fdeae8;--warn:#734700;--warn-back:#fdf2d9}
        @media(prefers-color-scheme:dark){:root{--page:#10151f;--panel:#1a2230;--text:#e7ecf5;--soft:#a9b3c3;--line:#3b475a;--link:#9cc2ff;
        --good:#8fdba2;--good-back:#14311d;--bad:#ffaaa3;--bad-back:#3d1714;--warn:#f1c878;--warn-back:#35290c}}
        *,::before,::after{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
        body{margin:0 auto;padding:1rem;max-width:84rem;background:var(--page);color:var(--text);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",sans-serif;overflow-wrap:anywhere}
        h1{font-size:clamp(1.3rem,4.5vw,1.9rem);line-height:1.25;margin:.4rem 0 .8rem}
        h2{font-size:1.25rem;line-height:1.3;margin:2.2rem 0 .6rem;padding-top:.8rem;border-top:1px solid var(--line)}
        h3{font-size:1.05rem;line-height:1.35;margin:1.4rem 0 .4rem}
        h4{font-size:1rem;margin:1rem 0 .3rem}
        p{margin:.5rem 0;max-width:90ch}
        main ul{margin:.4rem 0;padding-left:1.3rem}
        a{color:var(--link);text-underline-offset:.15em}
        code,pre,.mono{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.875em}
        .soft{color:var(--soft)}
        .skip{position:absolute;left:1rem;top:-6rem;padding:.5rem .8rem;background:var(--page);border:2px solid currentColor;border-radius:.4rem}
        .skip:focus{top:.5rem;z-index:1}
        main:focus{outline:0}
        :focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:.2rem}
        nav ul{display:flex;flex-wrap:wrap;gap:.3rem .5rem;margin:1rem 0;padding:0;list-style:none}
        nav a{display:inline-block;padding:.35rem .75rem;border:1px solid var(--line);border-radius:1rem;text-decoration:none}
        nav a:hover{text-decoration:underline}
        .facts{display:flex;flex-wrap:wrap;gap:.5rem 2rem;margin:.8rem 0}
        .facts>div{max-width:100%}
        .facts dt{font-size:.875rem;color:var(--soft)}
        .facts dd{margin:0;font-weight:500}
        .scroll{overflow-x:auto;margin:.6rem 0;border:1px solid var(--line);border-radius:.5rem}
        table{border-collapse:collapse;width:100%;font-size:.925rem}
        caption{text-align:left;padding:.55rem .75rem;font-weight:600}
        th,td{padding:.45rem .75rem;text-align:left;vertical-align:top;border-top:1px solid var(--line);overflow-wrap:normal}
        thead th{font-size:.85rem;color:var(--soft);white-space:nowrap}
        tbody th{font-weight:500}
        .wide{min-width:20rem;overflow-wrap:anywhere}
        .whole{white-space:nowrap}
        details{margin:.6rem 0}
        summary{cursor:pointer;padding:.4rem 0;color:var(--link);width:fit-content;max-width:100%}
        td details{margin:0}td summary{padding:0;white-space:nowrap}
        summary:hover{text-decoration:underline}
        .verbatim{margin:.4rem 0;padding:.7rem .85rem;background:var(--panel);border:1px solid var(--line);border-radius:.4rem;white-space:pre-wrap;overflow-wrap:anywhere}
        .badge{display:inline-block;padding:.05rem .6rem;border-radius:.8rem;border:1px solid currentColor;font-size:.875rem;font-weight:600}
        .good{color:var(--good);background:var(--good-back)}.bad{color:var(--bad);background:var(--bad-back)}.warn{color:var(--warn);background:var(--warn-back)}.calm{color:var(--soft);background:var(--panel)}
        @media(prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
        @media print{body{max-width:none;padding:0;font-size:10pt}nav,.skip{display:none}.scroll{overflow:visible;border:0}table,article,.verbatim{break-inside:avoid}h2,h3{break-after:avoid}}
        """;
}
