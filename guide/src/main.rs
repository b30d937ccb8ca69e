//! The command line of the generator.

use std::{
    io::{self, IsTerminal},
    path::PathBuf,
    process::ExitCode,
    time::Instant,
};

use clap::{Args, Parser, Subcommand, builder::FalseyValueParser};
use guide::{Build, Failure, Summary};

/// e-İmza Rehberi'nin sayfalarını üretir.
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
    Check(SourceArgs),
}

#[derive(Args)]
struct SourceArgs {
    /// pages, pictures, theme klasörlerinin ve site.toml'un bulunduğu klasör
    #[arg(long, value_name = "KLASÖR", default_value = "guide")]
    source: PathBuf,
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
}

fn main() -> ExitCode {
    let start = Instant::now();
    let colour = io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let done = match Cli::parse().command {
        Command::Build(args) => {
            let build =
                Build { source: args.source.source, shell: args.shell, out: args.out, live_reload: args.live_reload };
            guide::build(&build, colour).map(|summary| line(summary, start))
        }
        Command::Check(args) => guide::check(&args.source, colour).map(|pages| format!("{pages} sayfa: sorun yok.")),
    };
    match done {
        Ok(line) => {
            println!("{line}");
            ExitCode::SUCCESS
        }
        Err(failure) => {
            complain(&failure);
            ExitCode::FAILURE
        }
    }
}

fn line(Summary { pages, written }: Summary, start: Instant) -> String {
    format!(
        "{pages} sayfa; {} dosya yazıldı, {} aynı kaldı, {} silindi ({} ms)",
        written.written,
        written.unchanged,
        written.removed,
        start.elapsed().as_millis()
    )
}

fn complain(failure: &Failure) {
    match failure {
        Failure::Outside(sentence) => eprintln!("hata: {sentence}"),
        Failure::Problems(count, report) => eprintln!("{report}\n{count} sorun bulundu; hiçbir şey yazılmadı."),
    }
}
