namespace LandingZone.Tools.Simulate.Html;

/// <summary>The style sheet of reports beyond what all pages share.</summary>
internal static class ReportStyle
{
    public const string Text = """
        .above{margin:0}
        h1+.verdict{font-size:1.1rem}
        .notes{padding-left:1.2rem}
        .note{padding:.3rem .6rem;border-radius:.3rem}
        #architecture svg{display:block;width:60rem;height:auto}@media(min-width:70rem){#architecture svg{width:100%;height:auto}}
        .steps,.steps ul{margin:0;padding:0;list-style:none}
        .steps ul{margin-left:.3rem;padding-left:.9rem;border-left:2px solid var(--line)}
        .steps li{padding:.2rem 0}
        .lines{white-space:pre-wrap}
        .wide .verbatim{margin:.2rem 0}
        dl.wide dt{color:var(--soft);font-size:.85rem}dl.wide dd{margin:0 0 .4rem}
        .messages{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));gap:1rem;align-items:start}
        .message{min-width:0;border:1px solid var(--line);border-radius:.6rem;overflow:hidden}
        .message>h4{margin:0;padding:.5rem .9rem;background:var(--panel);border-bottom:1px solid var(--line);font-size:.9rem}
        .message>.soft{margin:0;padding:.4rem .9rem;font-size:.875rem;border-bottom:1px solid var(--line)}
        .content{padding:.8rem .9rem;font-size:.95rem}
        .content p{margin:.35rem 0}
        .mail{white-space:pre-wrap;font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.85rem}
        .email .facts{display:block;margin:0 0 .8rem;padding-bottom:.6rem;border-bottom:1px solid var(--line)}.email .facts>div{display:flex;gap:.6rem}.email .facts dt{min-width:4rem}
        .slack .content{border-left:.25rem solid var(--line);margin:.8rem .9rem;padding:0 0 0 .8rem}
        .lead{font-weight:700;font-size:1.05rem}
        .fields{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,13rem),1fr));gap:.5rem 1rem;margin:.6rem 0}
        .lines-of p{margin:.1rem 0}
        .foot{font-size:.85rem;color:var(--soft)}
        .leads{display:block;margin-top:.3rem}
        .button{display:inline-block;padding:.25rem .8rem;border:1px solid var(--line);border-radius:.3rem;font-weight:600;color:var(--link)}
        .teams .content p{margin:.2rem 0}
        .content .gap{margin-top:.8rem}
        .inline{white-space:pre-wrap;padding:.05rem .25rem;border-radius:.2rem;background:var(--panel)}
        @media print{.messages{display:block}.message{margin:1rem 0}#architecture svg{width:100%;height:auto}}
        """;
}
