//! The command line of the generator.

use std::{
    io::{self, IsTerminal},
    path::PathBuf,
    process::ExitCode,
    time::Instant,
};

use clap::{Args, Parser, Subcommand, ValueEnum, builder::FalseyValueParser};
use guide::{Build, Checked, Failure, Report, Summary, Telling, read::Kind, site::Drafts, write::Written};

/// e-İmza Rehberi'nin sayfalarını ya da herhangi bir klasördeki Markdown dosyalarını siteye çevirir.
#[derive(Parser)]
#[command(version, disable_help_subcommand = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Siteyi üretir; yalnız değişen dosyaları yazar.
    Build(BuildArgs),
    /// Sayfaları ve ayarları denetler; hiçbir şey yazmaz.
    Check(CheckArgs),
}

#[derive(Args)]
struct SourceArgs {
    /// pages, pictures, theme klasörlerinin ve site.toml'un bulunduğu klasör
    #[arg(long, value_name = "KLASÖR", default_value = "guide", conflicts_with = "pages")]
    source: PathBuf,
    /// Rehberin yerine, içinde Markdown dosyaları olan herhangi bir klasör; formsuz
    #[arg(long, value_name = "KLASÖR")]
    pages: Option<PathBuf>,
}

#[derive(Args)]
struct BuildArgs {
    #[command(flatten)]
    source: SourceArgs,
    /// Trunk'ın ürettiği klasör
    #[arg(long, value_name = "KLASÖR", env = "TRUNK_STAGING_DIR", default_value = "target/shell")]
    shell: PathBuf,
    /// Sitenin yazılacağı klasör
    #[arg(long, value_name = "KLASÖR", default_value = "dist")]
    out: PathBuf,
    /// Sayfalar, site yeniden üretilince kendiliğinden yenilensin
    #[arg(long, env = "GUIDE_LIVE_RELOAD", value_parser = FalseyValueParser::new())]
    live_reload: bool,
    /// Taslaklar da siteye girsin
    #[arg(long)]
    drafts: bool,
}

#[derive(Args)]
struct CheckArgs {
    #[command(flatten)]
    source: SourceArgs,
    /// Sorunlar nasıl yazılsın: insanlar için (text) ya da programlar için (json)
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Siteden dışarı giden bağlantıları da listele; hiçbiri açılıp denenmez
    #[arg(long)]
    outside: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

fn main() -> ExitCode {
    let start = Instant::now();
    let colour = io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let in_words = Telling::InWords { colour };
    match Cli::parse().command {
        Command::Build(args) => build(args, in_words, start),
        Command::Check(args) => check(&args, in_words),
    }
}

fn build(args: BuildArgs, telling: Telling, start: Instant) -> ExitCode {
    let BuildArgs { source: SourceArgs { source, pages }, shell, out, live_reload, drafts } = args;
    let drafts = if drafts { Drafts::Shown } else { Drafts::LeftOut };
    let built = match pages {
        Some(pages) => guide::build_plain(&pages, &out, drafts, telling),
        None => guide::build(&Build { source, shell, out, live_reload, drafts }, telling),
    };
    match built {
        Ok(summary) => {
            if let Some(Report { count, text }) = &summary.warnings {
                eprintln!("{text}\n{count} sorun bulundu; site yine de üretildi.");
            }
            let Written { kept, restored, .. } = &summary.written;
            tell_of(kept, "artık sitede yok, ama üretildikten sonra elle değiştirilmiş; silinmedi");
            tell_of(restored, "üretildikten sonra elle değiştirilmiş; yeniden üretildi, o değişiklik gitti");
            println!("{}", line(&summary, start));
            ExitCode::SUCCESS
        }
        Err(Failure::Outside(sentence)) => refuse(&sentence),
        Err(Failure::Problems(Report { count, text })) => {
            eprintln!("{text}\n{count} sorun bulundu; hiçbir şey yazılmadı.");
            ExitCode::FAILURE
        }
    }
}

/// The exit code tells a program what the last line tells a person: 0 for no problem, 1 for problems or a file that cannot be
/// read.
fn check(args: &CheckArgs, in_words: Telling) -> ExitCode {
    let (folder, kind) = match &args.source.pages {
        Some(pages) => (pages, Kind::Plain),
        None => (&args.source.source, Kind::Guide),
    };
    let telling = match args.format {
        Format::Text => in_words,
        Format::Json => Telling::AsJson,
    };
    match (guide::check(folder, kind, telling), args.format) {
        (Ok(checked), Format::Text) => {
            tell(&checked, args.outside);
            ExitCode::SUCCESS
        }
        (Ok(_), Format::Json) => {
            println!("{{\"problems\":[]}}");
            ExitCode::SUCCESS
        }
        (Err(Failure::Outside(sentence)), _) => refuse(&sentence),
        (Err(Failure::Problems(report)), Format::Text) => {
            eprintln!("{}\n{} sorun bulundu.", report.text, report.count);
            ExitCode::FAILURE
        }
        (Err(Failure::Problems(report)), Format::Json) => {
            print!("{}", report.text);
            ExitCode::FAILURE
        }
    }
}

fn tell(Checked { pages, outside }: &Checked, list: bool) {
    if list {
        outside.iter().for_each(|link| println!("{link}"));
    }
    println!("{pages} sayfa: sorun yok; siteden dışarı {} bağlantı var, hiçbiri denenmedi.", outside.len());
}

fn line(Summary { pages, written, .. }: &Summary, start: Instant) -> String {
    format!(
        "{pages} sayfa; {} dosya yazıldı, {} aynı kaldı, {} silindi ({} ms)",
        written.written,
        written.unchanged,
        written.removed,
        start.elapsed().as_millis()
    )
}

/// Files that someone has changed may be many, if a program has gone through them.
fn tell_of(names: &[String], sentence: &str) {
    const NAMED: usize = 20;
    names.iter().take(NAMED).for_each(|name| eprintln!("uyarı: “{name}” {sentence}."));
    if let Some(more) = names.len().checked_sub(NAMED).filter(|more| *more > 0) {
        eprintln!("uyarı: {more} dosya daha: {sentence}.");
    }
}

fn refuse(sentence: &str) -> ExitCode {
    eprintln!("hata: {sentence}");
    ExitCode::FAILURE
}
