//! The folder with the signing key. The key's file is readable by its owner alone. While a key is changed, the next one lies
//! beside it, so that a command that was cut off can be called again.

use anyhow::{Context, Result, bail};
use ledger::Signer;
use std::ffi::OsStr;
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

const KEY: &str = "signing.key";
const NEXT: &str = "signing.key.next";
const PARTIAL: &str = "signing.key.partial";

/// The folder.
#[derive(Clone, Debug)]
pub(crate) struct KeyFolder(PathBuf);

impl KeyFolder {
    pub(crate) fn new(folder: &Path) -> KeyFolder {
        KeyFolder(folder.to_owned())
    }

    /// That no key lies there yet: one is never overwritten.
    pub(crate) fn must_be_free(&self) -> Result<()> {
        let path = self.0.join(KEY);
        if path.exists() {
            bail!(
                "{} is there already; name another folder with --keys",
                path.display()
            );
        }
        Ok(())
    }

    /// That no other key lies there yet.
    pub(crate) fn must_be_free_for(&self, signer: &Signer) -> Result<()> {
        match read(&self.0.join(KEY))? {
            Some(there) if there.verifier() == signer.verifier() => Ok(()),
            _ => self.must_be_free(),
        }
    }

    /// Whether a file of this name in the folder is the key's, or the start of it.
    pub(crate) fn is_of_a_key(name: &OsStr) -> bool {
        name == KEY || name == PARTIAL
    }

    /// Keeps the first key; the folder is made if it is not there.
    pub(crate) fn keep(&self, signer: &Signer) -> Result<()> {
        self.must_be_free()?;
        self.keep_as(KEY, signer)
    }

    /// The same where it may lie there already: a command that was cut off is called again.
    pub(crate) fn keep_or_have(&self, signer: &Signer) -> Result<()> {
        self.must_be_free_for(signer)?;
        self.keep_as(KEY, signer)
    }

    /// Keeps the key that is to come.
    pub(crate) fn keep_next(&self, signer: &Signer) -> Result<()> {
        self.keep_as(NEXT, signer)
    }

    fn keep_as(&self, name: &str, signer: &Signer) -> Result<()> {
        fs::create_dir_all(&self.0).with_context(|| format!("making {}", self.0.display()))?;
        // Under its name only when it is whole: half a key would be in the way of the next try.
        let partial = self.0.join(PARTIAL);
        match fs::remove_file(&partial) {
            Err(why) if why.kind() != ErrorKind::NotFound => {
                return Err(why).with_context(|| format!("removing {}", partial.display()));
            }
            _ => {}
        }
        write(&partial, signer)?;
        fs::rename(&partial, self.0.join(name))
            .with_context(|| format!("moving {}", partial.display()))?;
        self.sync()
    }

    fn sync(&self) -> Result<()> {
        let folder = fs::File::open(&self.0).and_then(|folder| folder.sync_all());
        folder.with_context(|| format!("writing {}", self.0.display()))
    }

    /// The key that signs.
    pub(crate) fn signer(&self) -> Result<Signer> {
        let path = self.0.join(KEY);
        read(&path)?.with_context(|| {
            format!(
                "there is no signing key {}; --keys names its folder",
                path.display()
            )
        })
    }

    /// Where the key that is to come lies, or shall lie.
    pub(crate) fn next_path(&self) -> PathBuf {
        self.0.join(NEXT)
    }

    /// The key that is to come, if one was made and not taken up.
    pub(crate) fn next(&self) -> Result<Option<Signer>> {
        read(&self.next_path())
    }

    /// The next key takes the place of the one before, which is gone with that.
    pub(crate) fn take_up_next(&self) -> Result<()> {
        let (next, path) = (self.0.join(NEXT), self.0.join(KEY));
        fs::rename(&next, &path).with_context(|| format!("moving {}", next.display()))?;
        self.sync()
    }
}

/// A signing key from a file that must be there.
pub(crate) fn signer_in(path: &Path) -> Result<Signer> {
    read(path)?.with_context(|| format!("there is no file {}", path.display()))
}

fn read(path: &Path) -> Result<Option<Signer>> {
    match fs::read_to_string(path) {
        Ok(text) => {
            let signer = Signer::parse(text.trim());
            Ok(Some(signer.with_context(|| {
                format!("{} holds no signing key", path.display())
            })?))
        }
        Err(why) if why.kind() == ErrorKind::NotFound => Ok(None),
        Err(why) => Err(why).with_context(|| format!("reading {}", path.display())),
    }
}

fn write(path: &Path, signer: &Signer) -> Result<()> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let mut file = options
        .open(path)
        .with_context(|| format!("making {}", path.display()))?;
    writeln!(file, "{}", signer.to_secret_text()).context("writing the signing key")?;
    file.sync_all().context("writing the signing key")
}
