//! Mail in, from outside: what real messages become, and what no message can do.

mod bombs;
mod golden;
mod mutated;
mod received;
